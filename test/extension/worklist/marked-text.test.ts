import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Prompt } from '#src/prompts/prompt.ts';
import { byProblem } from '#extension/worklist/by-problem.ts';
import { stretchesOf } from '#extension/worklist/marked-text.ts';

function promptAt(key: string, start: number, end: number, rest: Partial<Prompt> = {}): Prompt {
  const source = { title: 'Guidelines', section: 'I', release: 'FY2027', link: 'https://example.org' };
  return {
    key,
    start,
    end,
    part: 0,
    rule: 'r',
    kind: 'gap',
    axis: 'laterality',
    level: 'ask',
    problem: 'p1',
    looked: { parts: 1, words: [] },
    condition: 'pain in knee',
    family: 'M25.56',
    quote: '',
    question: '?',
    answers: [],
    input: 'none',
    typed: { at: end, before: '', after: '' },
    why: '',
    source,
    evidence: [],
    ...rest,
  };
}

describe('a note is cut where marks begin and end', () => {
  it('with what asks about each stretch and what rests on it', () => {
    const evidence = [{ part: 0, start: 5, end: 9, quote: 'pain', role: 'condition' }];
    const stretches = stretchesOf('Knee pain. Hip.', 0, [
      promptAt('a', 0, 9, { evidence }),
      promptAt('b', 11, 14),
    ]);
    expect(stretches).toEqual([
      { text: 'Knee ', asked: ['a'], evidence: [] },
      { text: 'pain', asked: ['a'], evidence: ['a'] },
      { text: '. ', asked: [], evidence: [] },
      { text: 'Hip', asked: ['b'], evidence: [] },
      { text: '.', asked: [], evidence: [] },
    ]);
  });

  it('and marks of another note of the chart are not in it', () => {
    expect(stretchesOf('Knee', 1, [promptAt('a', 0, 4)])).toEqual([
      { text: 'Knee', asked: [], evidence: [] },
    ]);
  });

  it('and the stretches together are the text, however marks overlap', () => {
    const span = fc.tuple(fc.nat(40), fc.nat(40)).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);
    fc.assert(
      fc.property(fc.string({ minLength: 40, maxLength: 40 }), fc.array(span), (text, spans) => {
        const prompts = spans.map(([start, end], index) => promptAt(String(index), start, end));
        const stretches = stretchesOf(text, 0, prompts);
        expect(stretches.map((stretch) => stretch.text).join('')).toBe(text);
        let at = 0;
        for (const { text: piece, asked } of stretches) {
          const over = spans.flatMap(([start, end], index) =>
            start <= at && end >= at + piece.length && start < end ? [String(index)] : [],
          );
          expect(asked.toSorted()).toEqual(over.toSorted());
          at += piece.length;
        }
      }),
    );
  });
});

it('questions stand by problem, the problems in the order of their first question', () => {
  const knee = { problem: 'p2', condition: 'pain in knee', family: 'M25.56' };
  const hip = { problem: 'p3', condition: 'pain in hip', family: 'M25.55' };
  const prompts = [promptAt('a', 0, 1, hip), promptAt('b', 0, 1, knee), promptAt('c', 0, 1, hip)];
  expect(
    byProblem(prompts).map(({ condition, prompts: asked }) => [condition, asked.map(({ key }) => key)]),
  ).toEqual([
    ['pain in hip', ['a', 'c']],
    ['pain in knee', ['b']],
  ]);
});
