import { describe, expect, test } from 'vitest';
import { createMemory } from '#src/note/memory.ts';
import { readsAsMeant } from '#src/prompts/reads-as-meant.ts';
import { analysed, lexicon } from '../fixtures/reading.ts';

/** Whether the text with an insertion at its ^ says `value` of the first finding's words and nothing else. */
function isMeant(marked: string, insert: string, value: string): boolean {
  const text = marked.replace('^', '');
  const { findings, reading } = analysed(text);
  const [finding] = findings;
  const sentence = reading.sentences.find(({ start, end }) => start <= finding!.start && finding!.end <= end);
  const insertion = { at: marked.indexOf('^'), text: insert };
  return readsAsMeant(text, sentence!, finding!, value, insertion, lexicon, createMemory());
}

describe('an answer reads as meant', () => {
  test.each([
    ['^knee pain', 'right ', 'right'],
    ['Seen today. OA of the ^knee.', 'left ', 'left'],
    ['an ankle sprain^', ', right', 'right'],
    ['knee^ and shoulder pain', ' (right)', 'right'],
    ['Abdominal pain^', ', epigastric', 'epigastrium'],
    ['CKD^ and knee pain', ' (stage 3b)', 'stage 3b'],
    ['knee pain and OA of the ^knee', 'left ', 'left'],
    ['Denies hip pain but has ^knee pain', 'left ', 'left'],
    ['Pain of the ^knee with OA', 'right ', 'right'],
    ['^knee pain, the cut is clean', 'right ', 'right'],
    ['^Knee osteoarthritis, worse on stairs', 'Bilateral ', 'bilateral'],
  ])('%j with %j', (marked, insert, value) => {
    expect(isMeant(marked, insert, value)).toBe(true);
  });
});

describe('an answer does not read as meant', () => {
  test.each([
    ['when another site gets the side too', '^knee and shoulder pain', 'right ', 'right'],
    ['when only another gets it', 'ankle sprain^ and knee pain', ' and right', 'right'],
    ['when it says another value', '^knee pain', 'left ', 'right'],
    ['when it says nothing', '^knee pain', 'swollen ', 'right'],
    ['when it names what was not there', 'knee pain^', ', right shoulder pain', 'right'],
    ['when it parts the words of the condition', 'knee^ pain', ' is right, no', 'right'],
    ['when it denies what was affirmed', '^knee pain', 'no right ', 'right'],
    ['when another mention changes its meaning', 'knee pain^, hip pain', ' (right) without', 'right'],
  ])('%s: %j with %j', (_name, marked, insert, value) => {
    expect(isMeant(marked, insert, value)).toBe(false);
  });
});
