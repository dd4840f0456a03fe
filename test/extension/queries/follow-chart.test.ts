import { expect, it } from 'vitest';
import { followed } from '#extension/queries/follow-chart.ts';
import { chartOf } from '#extension/worklist/chart.ts';
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
  const draft = { ...DRAFT, indicators: [QUOTED] };
  const text = 'Assessment:\nKnee\n  osteoarthritis.';
  expect(indicators(followed(draft, chartOf(AT, [noteOf(text)])))).toEqual([['note.txt', '']]);
  const chart = chartOf(AT, [noteOf(text, { ...DATED, patient: patient('7'), encounter: 'E1' })]);
  expect(indicators(followed(draft, chart))).toEqual([['Progress note', '2026-11-23']]);
  expect(followed(draft, chart).record).toEqual({ chart: 'a', patient: '7', encounter: 'E1', name: null });
});

it('of two notes with the same words it is the one that was quoted, and none where that is not known', () => {
  const text = 'Knee osteoarthritis.';
  const draft = { ...DRAFT, indicators: [QUOTED] };
  const [one, other] = [noteOf(text, DATED), noteOf(text, { ...DATED, date: '2026-11-24', file: 'b.txt' })];
  expect(indicators(followed(draft, chartOf(AT, [one, other])))).toEqual([['Progress note', '2026-11-23']]);
  const unknown = { ...draft, indicators: [{ ...QUOTED, document: 'Consult' }] };
  expect(indicators(followed(unknown, chartOf(AT, [one, other])))).toEqual([['Consult', '']]);
});
