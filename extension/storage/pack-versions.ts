import type { Pack } from '#src/match/rules.ts';
import type { Database } from './database.ts';
import type { KeptVersion, PackMove } from './kept-packs.ts';
import { tellLivePacks } from './live-packs.ts';

/** Keeps a version that was signed, and gives its number. The same file is kept once. Rejects when there is no room. */
export async function keepVersion(db: Database, version: Omit<KeptVersion, 'id'>): Promise<number> {
  return db.transaction('rw', db.versions, async () => {
    const same = await db.versions
      .where('pack')
      .equals(version.pack)
      .filter(({ text }) => text === version.text)
      .first();
    return same?.id ?? Number(await db.versions.add(version));
  });
}

/** Whether another version of the same number is kept: what people call by one name must be one thing. */
export async function hasOther(
  db: Database,
  pack: string,
  version: string,
  fingerprint: string,
): Promise<boolean> {
  const others = await db.versions.where('pack').equals(pack).toArray();
  return others.some((one) => one.version === version && one.fingerprint !== fingerprint);
}

/** Puts a version live, in place of the one that is. `pack` is what the engine takes of it. */
export async function putLive(
  db: Database,
  version: number,
  pack: Pack,
  at: number,
  what: 'live' | 'back' = 'live',
): Promise<void> {
  await db.transaction('rw', db.moves, db.livePacks, async () => {
    const from = (await db.livePacks.get(pack.id))?.version ?? null;
    if (from === version) return;
    await db.moves.add({ pack: pack.id, from, to: version, what, at });
    await db.livePacks.put({ id: pack.id, version, pack });
  });
  await tellLivePacks();
}

/** Takes a pack out of use. Its versions stay. */
export async function retire(
  db: Database,
  pack: string,
  at: number,
  what: 'retired' | 'back' = 'retired',
): Promise<void> {
  await db.transaction('rw', db.moves, db.livePacks, async () => {
    const from = (await db.livePacks.get(pack))?.version ?? null;
    if (from === null) return;
    await db.moves.add({ pack, from, to: null, what, at });
    await db.livePacks.delete(pack);
  });
  await tellLivePacks();
}

/**
 * The version that was live before, to which one step goes back: null where there was none, and the ChartCue pack of that
 * id speaks again; undefined where nothing was done yet. Steps back are not gone back over: each goes one further.
 */
export function versionBefore(moves: readonly PackMove[]): number | null | undefined {
  const undone: PackMove[] = [];
  for (const move of moves) {
    if (move.what === 'back') undone.pop();
    else undone.push(move);
  }
  return undone.at(-1)?.from;
}
