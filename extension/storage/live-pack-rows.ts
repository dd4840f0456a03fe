import { amongOthers } from '#src/authoring/trial.ts';
import type { Pack } from '#src/match/rules.ts';
import type { Database } from './database.ts';

/** The packs that are live beside those that ship, the organisation's before one's own. Works in workers too. */
export async function livePackRows(db: Database): Promise<readonly Pack[]> {
  const [byPolicy, own] = await Promise.all([db.policyPacks.toArray(), db.livePacks.toArray()]);
  const decided = byPolicy.flatMap(({ pack }) => (pack === null ? [] : [pack]));
  return amongOthers(
    decided,
    own.map(({ pack }) => pack),
  );
}
