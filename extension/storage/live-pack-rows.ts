import type { Pack } from '#src/match/rules.ts';
import type { Database } from './database.ts';
import { decidedPacks } from './decided-packs.ts';

/** The packs that are live beside those that ship, the organisation's before one's own. */
export async function livePackRows(db: Database): Promise<readonly Pack[]> {
  const [byPolicy, own] = await Promise.all([db.policyPacks.toArray(), db.livePacks.toArray()]);
  return [...decidedPacks(byPolicy), ...own.map(({ pack }) => pack)];
}
