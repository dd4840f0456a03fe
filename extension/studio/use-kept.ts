import { liveQuery } from 'dexie';
import { useEffect, useState } from 'preact/hooks';
import type { Database } from '../storage/database.ts';
import { type ListedKey, listedKeys } from './trusted-keys.ts';
import type { KeptPacks } from './pack-rows.ts';

/** All that is kept of packs, and the keys that are trusted, anew after each change in whatever page; null at first. */
export function useKept(db: Database): (KeptPacks & { readonly keys: readonly ListedKey[] }) | null {
  const [kept, setKept] = useState<ReturnType<typeof useKept>>(null);
  useEffect(() => {
    const query = liveQuery(async () => {
      const [drafts, versions, moves, live, byPolicy, keys] = await Promise.all([
        db.drafts.toArray(),
        db.versions.toArray(),
        db.moves.toArray(),
        db.livePacks.toArray(),
        db.policyPacks.toArray(),
        listedKeys(db),
      ]);
      return { drafts, versions, moves, live, byPolicy, keys };
    });
    const watch = query.subscribe(setKept);
    return () => watch.unsubscribe();
  }, [db]);
  return kept;
}
