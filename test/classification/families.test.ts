import { describe, expect, test } from 'vitest';
import { analyse } from '#src/engine/analyse.ts';
import { createEngine } from '#src/engine/engine.ts';
import { noteOf } from '#src/note/note.ts';
import { promptsFor } from '#src/prompts/prompts-for.ts';
import { ownRules } from '../rules/read-rules.ts';
import { askedFamilies, isOneOf, quietFamilies } from './families.ts';

/* The families that clinicians write most, from the words of a note to the question, each in wordings of our own. */

const engine = createEngine(ownRules().rules!, []); // a pack may leave alone what the classification asks

/** What is asked of the families in a note, as "axis level", and whether one of them was read at all. */
function readOf(
  words: string,
  codes: readonly string[],
): { readonly asked: readonly string[]; readonly isRead: boolean } {
  const analysis = analyse(noteOf(`Assessment: ${words}`), engine);
  return {
    asked: promptsFor(analysis, engine)
      .filter(({ kind, family }) => kind === 'gap' && isOneOf(codes, family))
      .map(({ axis }) => axis),
    isRead: analysis.problems.some(({ condition }) => isOneOf(codes, condition.family)),
  };
}

describe.each(askedFamilies)('$family', ({ codes, asks, bare, documented }) => {
  test('is asked about when bare, and quiet once documented', () => {
    expect(readOf(bare, codes).asked, bare).toContain(asks);
    const settled = readOf(documented, codes);
    expect(settled.isRead, documented).toBe(true);
    expect(settled.asked, documented).not.toContain(asks);
  });
});

describe.each(quietFamilies)('$family', ({ codes, bare }) => {
  test('is read, and asked nothing', () => {
    expect(readOf(bare, codes), bare).toEqual({ asked: [], isRead: true });
  });
});

test('no two families share a wording', () => {
  const words = [
    ...askedFamilies.flatMap(({ bare, documented }) => [bare, documented]),
    ...quietFamilies.map(({ bare }) => bare),
  ];
  expect(words.filter((one, at) => words.indexOf(one) !== at)).toEqual([]);
});
