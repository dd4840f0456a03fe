import { storage } from 'wxt/utils/storage';
import type { Database } from './database.ts';
import type { KeptKey } from './kept-packs.ts';

/** How often the keys have changed. The background hears by it of a change in another page, and checks the packs again. */
const changes = storage.defineItem<number>('local:knownKeys', { fallback: 0 });

/** From now on packs may come in that are signed with this key. */
export async function trustKey(db: Database, key: KeptKey): Promise<void> {
  await db.trusted.put(key);
  await tellKeys();
}

/** What is signed with this key alone may come in and be live no longer. */
export async function forgetKey(db: Database, key: string): Promise<void> {
  await db.trusted.delete(key);
  await tellKeys();
}

/** Calls back whenever a key was added or forgotten. */
export function watchKeys(changed: () => void): void {
  changes.watch(changed);
}

/** Tells the background that keys which count are others. */
export async function tellKeys(): Promise<void> {
  await changes.setValue((await changes.getValue()) + 1);
}
