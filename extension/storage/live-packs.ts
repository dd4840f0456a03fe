import { storage } from 'wxt/utils/storage';
import type { Pack } from '#src/match/rules.ts';
import type { Database } from './database.ts';
import { decidedPacks } from './decided-packs.ts';
import { watchJournal } from './fresh-journal.ts';

/**
 * How often what is live has changed; 0: never. A background that was just started need not open the database to know
 * that nothing is live, and hears by it of a change in another page.
 */
const changes = storage.defineItem<number>('local:livePacks', { fallback: 0 });

/** The packs that are live beside those that ship, the organisation's before one's own. They lie in the extension's own database, which no page's script can reach. */
export async function livePacks(db: () => Database): Promise<readonly Pack[]> {
  if ((await changes.getValue()) === 0) return [];
  const { policyPacks, livePacks: ownPacks } = db();
  const [byPolicy, own] = await Promise.all([policyPacks.toArray(), ownPacks.toArray()]);
  return [...decidedPacks(byPolicy), ...own.map(({ pack }) => pack)];
}

/** Tells background and pages that what is live has changed. */
export async function tellLivePacks(): Promise<void> {
  await changes.setValue((await changes.getValue()) + 1);
}

/** Calls back whenever what is live has changed, and when it can be read where it could not. Gives what ends the watch. */
export function watchLivePacks(changed: () => void): () => void {
  const ends = [changes.watch(changed), watchJournal(changed)];
  return () => {
    for (const end of ends) end();
  };
}
