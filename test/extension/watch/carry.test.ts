import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyEdit, smallestEdit } from '#src/text/edit.ts';
import { carryPrompt, carryShown, carryThrough } from '#extension/watch/carry.ts';
import { promptOf } from './prompt-of.ts';

const BEFORE = 'Assessment: knee pain, worse.';
const prompt = promptOf(BEFORE, 'knee pain');

/** The prompt after the text became `after`. */
const carriedTo = (after: string) => carryPrompt(prompt, 0, smallestEdit(BEFORE, after)!);

describe('a prompt goes along with its words', () => {
  test('when something is typed before them', () => {
    const carried = carriedTo(`New. ${BEFORE}`)!;
    expect([carried.start, carried.end]).toEqual([prompt.start + 5, prompt.end + 5]);
    expect(carried.answers.map((answer) => answer.insert?.at)).toEqual([
      carried.start,
      carried.start,
      undefined,
      undefined,
    ]);
    expect(carried.typed.at).toBe(carried.end);
    expect(carried.evidence[0]).toMatchObject({ start: carried.start, end: carried.end });
  });

  test('and stays where it is when something is typed after them', () => {
    expect(carriedTo(`${BEFORE} Plan.`)).toEqual(prompt);
  });

  test('typed text right before them comes before the answer, right behind them after it', () => {
    const before = carriedTo(BEFORE.replace('knee', 'the knee'))!;
    expect(before.answers[0]!.insert!.at).toBe(before.start);
    const after = carriedTo(BEFORE.replace('pain', 'pain since May'))!;
    expect(after.typed.at).toBe(after.end);
  });

  test('whatever is typed elsewhere', () => {
    const anywhere = fc.record({
      at: fc.nat(BEFORE.length),
      remove: fc.nat(8),
      insert: fc.string({ maxLength: 6 }),
    });
    fc.assert(
      fc.property(fc.array(anywhere, { maxLength: 5 }), (edits) => {
        let text = BEFORE;
        const fitting = edits.map(({ at, remove, insert }) => {
          const start = Math.min(at, text.length);
          const edit = { at: start, remove: Math.min(remove, text.length - start), insert };
          text = applyEdit(text, edit);
          return edit;
        });
        const carried = carryThrough(prompt, 0, fitting);
        if (carried === null || carried.kind === 'wording') return;
        expect(text.slice(carried.start, carried.end)).toBe('knee pain');
        expect(carried.answers[0]!.insert!.at).toBe(carried.start);
        expect(carried.typed.at).toBe(carried.end);
      }),
    );
  });
});

describe('a prompt is dropped', () => {
  test.each([
    ['its words are changed', BEFORE.replace('knee', 'knees')],
    ['its words are deleted', 'Assessment: '],
    ['a place where an answer would go is deleted', BEFORE.replace(', worse', '')],
  ])('when %s', (_what, after) => {
    const far = promptOf(BEFORE, 'knee pain', {
      typed: { at: BEFORE.indexOf('worse'), before: ' ', after: '' },
    });
    expect(carryPrompt(far, 0, smallestEdit(BEFORE, after)!)).toBeNull();
  });
});

describe('evidence', () => {
  const elsewhere = { part: 1, start: 4, end: 8, quote: 'left', role: 'detail' };

  test('in another part moves with that part', () => {
    const held = promptOf(BEFORE, 'knee pain', { evidence: [elsewhere] });
    const carried = carryPrompt(held, 1, { at: 0, remove: 0, insert: 'xx' })!;
    expect(carried.evidence[0]).toMatchObject({ start: 6, end: 10 });
    expect(carried.start).toBe(held.start);
  });

  test('that was changed is left out of a gap, and ends a conflict', () => {
    const touched = { at: 5, remove: 1, insert: '' };
    const gap = promptOf(BEFORE, 'knee pain', { evidence: [elsewhere] });
    expect(carryPrompt(gap, 1, touched)!.evidence).toEqual([]);
    expect(carryPrompt({ ...gap, kind: 'conflict' }, 1, touched)).toBeNull();
  });
});

test('a remark on a query goes with its words, and is dropped once they are touched', () => {
  const { start, end } = prompt;
  const remark = {
    kind: 'wording',
    level: 'ask',
    key: 'k',
    part: 0,
    start,
    end,
    quote: '',
    breaches: [],
  } as const;
  const before = carryShown(remark, 0, { at: 0, remove: 0, insert: 'New ' });
  expect(before).toEqual({ ...remark, start: start + 4, end: end + 4 });
  expect(carryShown(remark, 1, { at: 0, remove: 4, insert: '' })).toEqual(remark);
  expect(carryShown(remark, 0, { at: start + 1, remove: 1, insert: '' })).toBeNull();
});
