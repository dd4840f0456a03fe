import type { VaultRecord } from '../vault/sealed-record.ts';
import { type ChartValue, chartIn } from './chart-keeper.ts';
import { isSameNote, withCodesOf } from './same-note.ts';

const UNREAD = { weight: null, isUnread: false, reviewed: null } as const;

/**
 * The charts of another vault that this one lacks, and those of both to which it adds: a chart with more notes is to be read
 * again, one with more codes or keys is not. Charts of one encounter under two keys become one when they are next brought into a worklist.
 */
export function mergedCharts(
  here: readonly VaultRecord[],
  there: readonly VaultRecord[],
): readonly VaultRecord[] {
  const known = new Map(here.map((record) => [record.id, chartIn(record)]));
  return there.flatMap((record) => {
    const [chart, other] = [known.get(record.id), chartIn(record)];
    if (chart === undefined) return [record];
    const more = other.notes.filter((note) => !chart.notes.some((each) => isSameNote(each, note)));
    const notes = withCodesOf(chart.notes, other.notes);
    const [before, after] = [chart.aliases ?? [], other.aliases ?? []];
    const aliases = [...new Set([...before, ...after])];
    const isMore = more.length > 0 || notes !== chart.notes || after.some((key) => !before.includes(key));
    if (!isMore) return [];
    const { weight, isUnread, reviewed = null } = more.length === 0 ? chart : UNREAD;
    const value: ChartValue = {
      notes: [...notes, ...more],
      weight,
      isUnread,
      reviewed,
      assignee: chart.assignee ?? other.assignee,
      aliases,
      day: chart.day > other.day ? chart.day : other.day,
    };
    return [{ ...record, value }];
  });
}
