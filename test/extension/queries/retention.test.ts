import { expect, it } from 'vitest';
import { chartsAsked, queriesOver } from '#extension/queries/retention.ts';
import { DRAFT, lifeAfter } from '../../queries/lives.ts';

it('a query is over once nothing happened to it for so long, and never while its answer is waited for', () => {
  const lives = [
    lifeAfter('drafted', 'issued'),
    { ...lifeAfter('drafted', 'issued', 'answered', 'closed'), id: 'q2' },
  ];
  expect(queriesOver(lives, '2026-11-23')).toEqual([]);
  expect(queriesOver(lives, '2026-11-24')).toEqual(['q2']);
});

it('a chart is asked about as long as a query of it waits', () => {
  expect(chartsAsked([lifeAfter('drafted', 'issued')])).toEqual(new Set([DRAFT.record.chart]));
  expect(chartsAsked([lifeAfter('drafted', 'issued', 'retracted'), lifeAfter('drafted')])).toEqual(new Set());
});
