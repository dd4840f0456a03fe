import { expect, test } from 'vitest';
import type { Prompt } from '#src/prompts/prompt.ts';
import { panelGroups } from '#extension/services/panel-groups.ts';
import { promptOf } from '../watch/prompt-of.ts';

const PLACE = { frameId: 0, field: 'f1', label: 'Plan' };
const TEXT = 'hip pain knee pain otitis hypertension';

const asked = (quote: string, more: Partial<Prompt> = {}) => ({
  ...PLACE,
  prompt: promptOf(TEXT, quote, more),
});
const problem = (id: string, known: readonly string[] = []) => ({
  ...PLACE,
  id,
  name: id,
  part: 0,
  start: TEXT.indexOf(id),
  known: known.map((value) => ({ axis: 'laterality' as const, value })),
});

const GROUPS = panelGroups({
  problems: [problem('hip pain'), problem('knee pain'), problem('otitis', ['left']), problem('hypertension')],
  prompts: [
    asked('hip pain'),
    asked('knee pain', { kind: 'conflict' }),
    asked('hypertension', { level: 'hint' }),
  ],
  aside: [{ ...asked('otitis'), reason: 'not-now' }],
});

test('a problem with a conflict comes before what the note names earlier', () => {
  expect(GROUPS.open.map(({ problem: of }) => of?.id)).toEqual(['knee pain', 'hip pain']);
});

test('a hint is no open question, and leaves its problem complete', () => {
  expect(GROUPS.hints.map(({ prompt }) => prompt.quote)).toEqual(['hypertension']);
  expect(GROUPS.counts).toEqual({ all: 4, settled: 1, aside: 1, open: 2 });
});

test('settled is what the note says more of than its name, and nothing is open or set aside of', () => {
  expect(GROUPS.settled).toEqual([]);
  const known = panelGroups({ problems: [problem('otitis', ['left'])], prompts: [], aside: [] });
  expect(known.settled.map(({ id }) => id)).toEqual(['otitis']);
});
