import { liveQuery } from 'dexie';
import { useEffect, useState } from 'preact/hooks';
import type { Database } from '../storage/database.ts';
import type { KeptDecision, KeptOutcomes } from '../storage/kept-outcomes.ts';
import { type ListedKey, listedKeys } from './trusted-keys.ts';
import type { KeptPacks } from './pack-rows.ts';

/** All that is kept of packs, and the keys that are trusted; null at first. */
export function useKept(db: Database): (KeptPacks & { readonly keys: readonly ListedKey[] }) | null {
  return useLive(db, async () => {
    const [drafts, versions, moves, live, byPolicy, refusals, keys] = await Promise.all([
      db.drafts.toArray(),
      db.versions.toArray(),
      db.moves.toArray(),
      db.livePacks.toArray(),
      db.policyPacks.toArray(),
      db.refusals.toArray(),
      listedKeys(db),
    ]);
    return { drafts, versions, moves, live, byPolicy, refusals, keys };
  });
}

/** What became of questions, file by file, and what was decided on it, the first decision first; null at first. */
export function useOutcomes(
  db: Database,
): { readonly files: readonly KeptOutcomes[]; readonly decisions: readonly KeptDecision[] } | null {
  return useLive(db, async () => {
    const [files, decisions] = await Promise.all([db.outcomes.toArray(), db.decisions.toArray()]);
    return { files, decisions };
  });
}

/** What is read of a database, anew after each change in whatever page; null at first. */
function useLive<Value>(db: Database, read: () => Promise<Value>): Value | null {
  const [value, setValue] = useState<Value | null>(null);
  useEffect(() => {
    const watch = liveQuery(read).subscribe(setValue);
    return () => watch.unsubscribe();
  }, [db]);
  return value;
}
