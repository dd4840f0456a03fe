import type { VaultRecord } from '../vault/sealed-record.ts';
import { type ChartValue, chartIn } from './chart-keeper.ts';
import { isSameNote } from './same-note.ts';

/**
 * The charts of another vault that this one lacks, and those of both whose notes come together; such a chart is to be read
 * again. Charts of one encounter under two keys become one when they are next brought into a worklist.
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
    if (more.length === 0) return [];
    const value: ChartValue = {
      notes: [...chart.notes, ...more],
      weight: null,
      isUnread: false,
      assignee: chart.assignee ?? other.assignee,
      aliases: [...new Set([...(chart.aliases ?? []), ...(other.aliases ?? [])])],
      day: chart.day > other.day ? chart.day : other.day,
    };
    return [{ ...record, value }];
  });
}
