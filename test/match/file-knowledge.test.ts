import { describe, expect, test } from 'vitest';
import { fileKnowledge } from '#src/match/file-knowledge.ts';
import { withoutWordings } from '#src/match/filed-knowledge.ts';
import { createLexicon } from '#src/match/lexicon.ts';
import { createTokens, tokenise } from '#src/text/tokens.ts';
import { classified } from '../fixtures/classified.ts';

const filed = fileKnowledge(classified);

describe('filed knowledge', () => {
  test('is the same for the same knowledge, and survives JSON', () => {
    expect(fileKnowledge(classified)).toEqual(filed);
    expect(JSON.parse(JSON.stringify(filed))).toEqual(filed);
  });

  test('names each of its words once', () => {
    const { first, aliases, last } = filed.words;
    const all = [...first.split(' '), ...aliases.map(([spelling]) => spelling), ...last.split(' ')];
    expect(new Set(all).size).toBe(all.length);
  });

  test('has a length, a meaning and a rarest word for each phrase', () => {
    for (const phrases of [filed.phrases, filed.headings, filed.signs, filed.shorthandPhrases]) {
      const { words, lengths, meanings, rarest } = phrases;
      expect([meanings.length, rarest.length]).toEqual([lengths.length, lengths.length]);
      expect(lengths.reduce((sum, length) => sum + length, 0)).toBe(words.length);
      rarest.forEach((at, phrase) => expect(at).toBeLessThan(lengths[phrase]!));
    }
  });
});

test('a lexicon of filed wordings knows the words that one of the texts does, by the same numbers', () => {
  const [full, lean] = [createLexicon(classified), createLexicon(withoutWordings(classified), filed)];
  expect(lean.words.size).toBe(full.words.size);
  const text =
    'Left knees, distal radius fractures, CHF, otalgia, stage 3a, denies b/l arthritis, unknownword.';
  const idsIn = ({ words }: typeof full): number[] => {
    const tokens = tokenise(text, 0, text.length, words, createTokens());
    return [...tokens.word.subarray(0, tokens.count)];
  };
  expect(idsIn(lean)).toEqual(idsIn(full));
  expect(lean.groups).toEqual(full.groups);
  expect(lean.wordings.size).toBe(full.wordings.size);
});

test('what ships beside filed wordings holds none of them', () => {
  const text = JSON.stringify(withoutWordings(classified), (key, value: unknown) =>
    key === 'classification' ? undefined : value,
  );
  for (const { terms } of classified.conditions)
    for (const term of terms.filter((one) => one.includes(' '))) expect(text).not.toContain(`"${term}"`);
});

test('what ships is no knowledge without what was filed', () => {
  const lean = withoutWordings(classified);
  // @ts-expect-error: a lexicon of it alone would read nothing.
  expect(createLexicon(lean).wordings.size).toBeLessThan(createLexicon(classified).wordings.size);
});
