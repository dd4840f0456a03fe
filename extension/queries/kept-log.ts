import { isErasure, nextEntry } from '#src/queries/log.ts';
import type { QueryLogEntry } from '#src/queries/replay.ts';
import type { OpenVault } from '../vault/open-vault.ts';
import { newRecordId, type VaultRecord } from '../vault/sealed-record.ts';
import { LOG_TOOLS } from './log-tools.ts';
import type { KeepEntries, OpenedLog } from './log-book.ts';

/** The log of a vault, and what writes into it. */
export interface KeptLog extends OpenedLog {
  /** Entries that do not open any more: the log does not verify then, and says at which number. */
  readonly damaged: number;
}

/**
 * The log in a vault with the entries that were written before it was opened at its end: as they are where it was empty,
 * and else chained anew, since a log has one chain.
 */
export async function keptLog(vault: OpenVault, here: readonly QueryLogEntry[]): Promise<KeptLog> {
  const { records, damaged } = await vault.read('entry');
  const kept = records.map(entryIn).toSorted((a, b) => a.number - b.number);
  const ids = new Map(records.map((record) => [entryIn(record).number, record.id]));
  const keep: KeepEntries = (entries) => vault.put(entries.map((entry) => recordOf(entry, ids)));
  const added = kept.length === 0 ? here : await chainedAfter(kept.at(-1)!, here);
  if (added.length > 0) await keep(added);
  return { entries: [...kept, ...added], keep, damaged };
}

async function chainedAfter(
  last: QueryLogEntry,
  entries: readonly QueryLogEntry[],
): Promise<QueryLogEntry[]> {
  const chained: QueryLogEntry[] = [];
  for (const { at, content } of entries) {
    if (content === null || isErasure(content)) continue; // what was erased before is nowhere kept
    // oxlint-disable-next-line no-await-in-loop -- each entry hangs on the one before
    chained.push(await nextEntry(chained.at(-1) ?? last, { at, content }, LOG_TOOLS));
  }
  return chained;
}

/** The same record for the same number: an entry whose content was erased takes the place of the one that had it. */
function recordOf(entry: QueryLogEntry, ids: Map<number, string>): VaultRecord {
  const id = ids.get(entry.number) ?? newRecordId();
  ids.set(entry.number, id);
  return { id, kind: 'entry', value: entry };
}

export function entryIn({ value }: VaultRecord): QueryLogEntry {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- nobody without the key could have written it
  return value as QueryLogEntry;
}
