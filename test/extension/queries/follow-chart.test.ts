import { expect, it } from 'vitest';
import { followed } from '#extension/queries/follow-chart.ts';
import { emptyDraft } from '#extension/queries/draft-of.ts';
import { type Chart, chartOf, recordOf, recordsOf } from '#extension/worklist/chart.ts';
import { Charts } from '#extension/worklist/charts.ts';
import { NO_FACTS } from '#extension/intake/document.ts';
import type { QueryDraft } from '#src/queries/query.ts';
import { DRAFT } from '../../queries/lives.ts';
import { noteOf, patient } from '../worklist/made-charts.ts';

const QUOTED = { quote: 'Knee osteoarthritis.', document: 'note.txt', date: '', place: 'line 1' };
const DATED = { kind: 'Progress note', date: '2026-11-23' };
const AT = { id: 1, key: 'k' };

function indicators(draft: QueryDraft): unknown[] {
  return draft.indicators.map(({ document, date }) => [document, date]);
}

it('what a draft quotes from a note without a date has it once somebody says it', () => {
  const draft = { ...DRAFT, record: { ...DRAFT.record, chart: 'k' }, indicators: [QUOTED] };
  const text = 'Assessment:\nKnee\n  osteoarthritis.';
  expect(indicators(followed(draft, chartOf(AT, [noteOf(text)])))).toEqual([['note.txt', '']]);
  const chart = chartOf(AT, [noteOf(text, { ...DATED, patient: patient('7'), encounter: 'E1' })]);
  expect(indicators(followed(draft, chart))).toEqual([['Progress note', '2026-11-23']]);
  expect(followed(draft, chart).record).toEqual({ chart: 'k', patient: '7', encounter: 'E1', name: null });
});

it('of two notes with the same words it is the one that was quoted, and none where that is not known', () => {
  const text = 'Knee osteoarthritis.';
  const draft = { ...DRAFT, indicators: [QUOTED] };
  const [one, other] = [noteOf(text, DATED), noteOf(text, { ...DATED, date: '2026-11-24', file: 'b.txt' })];
  expect(indicators(followed(draft, chartOf(AT, [one, other])))).toEqual([['Progress note', '2026-11-23']]);
  const unknown = { ...draft, indicators: [{ ...QUOTED, document: 'Consult' }] };
  expect(indicators(followed(unknown, chartOf(AT, [one, other])))).toEqual([['Consult', '']]);
});

it('a draft stays with its chart when that becomes one with another, and when its encounter is corrected', () => {
  const charts = new Charts();
  const ruth = { patient: patient('7'), encounter: 'E1' };
  charts.add(noteOf('Left knee.', ruth));
  charts.add(noteOf('Knee pain.'));
  const [there, here] = charts.all as [Chart, Chart];
  const begun = emptyDraft(here, 'Ada Lark');
  charts.describe(here.id, here.notes[0]!, { ...NO_FACTS, ...ruth });
  const merged = charts.get(here.id)!;
  const joined = followed(begun, merged);
  expect([merged.key, joined.record.chart]).toEqual([there.key, recordOf(merged)]);
  charts.describe(here.id, merged.notes[0]!, { ...NO_FACTS, patient: patient('8'), encounter: 'E2' });
  const corrected = charts.get(here.id)!;
  expect(recordsOf(corrected)).toContain(followed(joined, corrected).record.chart);
});
