import { dependsOnTopic } from '#src/match/shorthands.ts';
import type { Lexicon } from '#src/match/lexicon.ts';
import type { Scratch } from './scratch.ts';
import type { Wording } from './spelled-out.ts';

/**
 * The wordings in a sentence, each shorthand read as itself and as the words it stands for: "acute CHF" holds "heart" and
 * "failure" too. Tokens in the result are the sentence's own.
 */
export function wordingsIn(text: string, scratch: Scratch, lexicon: Lexicon): Wording[] {
  const { tokens, spelled } = scratch;
  const shorts = lexicon.shorthandIndex.find(text, tokens, scratch.phrases);
  if (shorts.length === 0) {
    return lexicon.wordings
      .find(tokens, scratch.sets)
      .map((match) => ({ ...match, senses: [], words: match.tokens.map((at) => tokens.word[at]!) }));
  }
  shorts.sort((a, b) => a.from - b.from);
  spelled.restart(
    tokens.count + shorts.reduce((sum, { meaning }) => sum + lexicon.shorthands[meaning]!.means.length, 0),
  );
  let next = 0;
  for (let at = 0; at < tokens.count; at += 1) {
    spelled.add(tokens.word[at]!, at, at + 1);
    for (; next < shorts.length && shorts[next]!.from === at; next += 1) {
      const { from, to, meaning } = shorts[next]!;
      const { means } = lexicon.shorthands[meaning]!;
      means.forEach((word, place) => spelled.add(word, from, to, meaning + 1, place, means.length));
    }
  }
  const found = lexicon.wordings.find(spelled.tokens, scratch.sets);
  const means = (shorthand: number): readonly number[] => lexicon.shorthands[shorthand - 1]!.means;
  const opens = (token: number): boolean => token >= 0 && text[tokens.start[token]!] === '(';
  return found.flatMap((match) => {
    // "NSTEMI with CAD" names no myocardial disease, and what may be the right eye is no drug: "glaucoma OD".
    const parts = spelled.takenInPart(match);
    const isDoubtful = parts.some(
      ({ shorthand, hasHead }) => !hasHead && dependsOnTopic(shorthand, lexicon.shorthands),
    );
    if (parts.length > 1 || isDoubtful) return [];
    if (spelled.repeats(match, means, opens)) return [];
    const own = spelled.ownTokens(match);
    return own === null ? [] : [own];
  });
}
