import { isErasure, type LogEnd, nextEntry } from '#src/queries/log.ts';
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
  const ends = await vault.read('end');
  const noted = newestEnd(ends.records);
  const endId = noted?.id ?? newRecordId();
  // In one transaction with the entries: neither is ever there without the other.
  const keep: KeepEntries = (entries) =>
    vault.put([...entries.map((entry) => recordOf(entry, ids)), ...endOf(entries, endId)]);
  const end = noted === null ? (kept.at(-1) ?? null) : later(endIn(noted), kept.at(-1));
  const added = end === null ? here : await chainedAfter(end, here);
  if (added.length > 0) await keep(added);
  return { entries: [...kept, ...added], end: added.at(-1) ?? end, keep, damaged: damaged + ends.damaged };
}

/** The record of the latest end among those of one log or of two that are one. */
export function newestEnd(records: readonly VaultRecord[]): VaultRecord | null {
  return records.toSorted((a, b) => endIn(a).number - endIn(b).number).at(-1) ?? null;
}

/** The end that was noted, or the last entry where more were written by a version that noted none. */
function later(end: LogEnd, last: QueryLogEntry | undefined): LogEnd {
  return last !== undefined && last.number > end.number ? last : end;
}

/** The record of where the log ends once these entries are in it. */
function endOf(entries: readonly QueryLogEntry[], id: string): VaultRecord[] {
  const last = entries.toSorted((a, b) => a.number - b.number).at(-1);
  return last === undefined ? [] : [{ id, kind: 'end', value: { number: last.number, hash: last.hash } }];
}

function endIn({ value }: VaultRecord): LogEnd {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- nobody without the key could have written it
  return value as LogEnd;
}

async function chainedAfter(last: LogEnd, entries: readonly QueryLogEntry[]): Promise<QueryLogEntry[]> {
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
