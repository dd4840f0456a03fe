import type { QueryLogEntry } from '#src/queries/replay.ts';
import type { VaultRecord } from '../vault/sealed-record.ts';
import { VaultError } from '../vault/vault-error.ts';
import { entryIn, newestEnd } from './kept-log.ts';

/**
 * What another vault's log adds to this one's, where the one is the beginning of the other: entries that are missing here,
 * and those whose content was erased there. Throws `logs-differ` where they went different ways: a log has one chain, and
 * joined it would verify no more.
 */
export function mergedLog(
  here: readonly VaultRecord[],
  there: readonly VaultRecord[],
): readonly VaultRecord[] {
  const known = new Map(here.map((record) => [entryIn(record).number, record]));
  const common = there.flatMap((record) => {
    const own = known.get(entryIn(record).number);
    return own === undefined ? [] : [{ own, entry: entryIn(record) }];
  });
  const more = there.filter((record) => !known.has(entryIn(record).number));
  const isOneChain = common.every(({ own, entry }) => entryIn(own).hash === entry.hash);
  // Where each has entries that the other lacks, they are two logs of one beginning, or of none.
  const isOneTheLonger = more.length === 0 || common.length === here.length;
  if (!isOneChain || !isOneTheLonger) throw new VaultError('logs-differ');
  const emptied = common.filter(({ own, entry }) => isEmpty(entry) && !isEmpty(entryIn(own)));
  return [...emptied.map(({ own, entry }) => ({ ...own, value: entry })), ...more];
}

/** The record of where the log ends once the other's entries are in it: that of the longer one, in the place of this one's. */
export function mergedEnd(
  here: readonly VaultRecord[],
  there: readonly VaultRecord[],
): readonly VaultRecord[] {
  const [own, newest] = [newestEnd(here), newestEnd([...there, ...here])];
  return newest === null || newest === own ? [] : [{ ...newest, id: own?.id ?? newest.id }];
}

function isEmpty({ content }: QueryLogEntry): boolean {
  return content === null;
}
