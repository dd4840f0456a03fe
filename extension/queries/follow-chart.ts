import type { QueryDraft, QueryIndicator } from '#src/queries/query.ts';
import { type Chart, type ChartNote, documentOf, noteDate } from '../worklist/chart.ts';
import { recordFor } from './draft-of.ts';

/**
 * A draft with what has come to be known of its chart since it was begun: whose record it is, and for what it quotes from a
 * note without a date, the document and the date of the one note that holds those words.
 */
export function followed(draft: QueryDraft, chart: Chart): QueryDraft {
  const record = recordFor(chart);
  // What it knows its chart by stays, unless that is no more: the chart became one with another, or has another encounter.
  const known = draft.record.chart === chart.key ? chart.key : record.chart;
  return {
    ...draft,
    record: { ...record, chart: known },
    indicators: draft.indicators.map((one) => (one.date === '' ? dated(one, chart) : one)),
  };
}

function dated(indicator: QueryIndicator, { notes }: Chart): QueryIndicator {
  const holding = notes.filter((each) => each.date !== null && holds(each, indicator));
  const same = holding.filter((each) => isFrom(each, indicator));
  const [note, ...others] = same.length > 0 ? same : holding;
  if (note === undefined || others.length > 0) return indicator;
  return { ...indicator, document: documentOf(note), date: noteDate(note) };
}

/** Whether it went by this document: by its kind, or by the file before anybody said what it is. */
function isFrom(note: ChartNote, { document }: QueryIndicator): boolean {
  return document === documentOf(note) || document === documentOf({ ...note, kind: null });
}

/** Whether a note has these words, however its lines are broken. */
export function holds({ text }: ChartNote, { quote }: QueryIndicator): boolean {
  return text.replaceAll(/\s+/g, ' ').includes(quote);
}
