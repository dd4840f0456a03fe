import { liveQuery } from 'dexie';
import { useEffect, useState } from 'preact/hooks';
import type { Database } from '../storage/database.ts';
import type { KeptDecision, KeptOutcomes } from '../storage/kept-outcomes.ts';
import { type ListedKey, listedKeys } from './trusted-keys.ts';
import type { KeptPacks } from './pack-rows.ts';

/** What is read of a database as long as a page shows it. */
export interface Live<Value> {
  /** Null until it was read. */
  readonly value: Value | null;
  /** How often in a row the database could not be read: the disk may be full. What was read before stays. */
  readonly failures: number;
  readonly readAgain: () => void;
}

/** All that is kept of packs, and the keys that are trusted. */
export function useKept(db: Database): Live<KeptPacks & { readonly keys: readonly ListedKey[] }> {
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

/** What became of questions, file by file, and what was decided on it, the first decision first. */
export function useOutcomes(
  db: Database,
): Live<{ readonly files: readonly KeptOutcomes[]; readonly decisions: readonly KeptDecision[] }> {
  return useLive(db, async () => {
    const [files, decisions] = await Promise.all([db.outcomes.toArray(), db.decisions.toArray()]);
    return { files, decisions };
  });
}

/** What is read of a database, anew after each change in whatever page. */
function useLive<Value>(db: Database, read: () => Promise<Value>): Live<Value> {
  const [value, setValue] = useState<Value | null>(null);
  const [failures, setFailures] = useState(0);
  const [times, setTimes] = useState(0);
  useEffect(() => {
    const readOrFail = async (): Promise<Value> => {
      try {
        return await read();
      } catch {
        // Dexie keeps to itself that a database is closed, as it is after it could not be opened.
        throw new Error('not-read');
      }
    };
    const watch = liveQuery(readOrFail).subscribe(
      (found) => {
        setValue(found);
        setFailures(0);
      },
      () => setFailures((before) => before + 1),
    );
    return () => watch.unsubscribe();
  }, [db, times]);
  return { value, failures, readAgain: () => setTimes(times + 1) };
}
