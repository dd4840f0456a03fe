import { createTokens, tokenise } from '#src/text/tokens.ts';
import type { Words } from '#src/text/words.ts';

/** One for all terms: new ones cost most of the time of making a lexicon. */
const scratch = createTokens(32);

/** Small letters and blanks only, as most terms are: they are cut at their blanks. */
const PLAIN = /^[a-z ]*$/;

/** The word ids of a wording, cut as a note would be. */
export function internTerm(term: string, words: Words): number[] {
  if (PLAIN.test(term)) return words.internAll(term);
  const ids: number[] = [];
  const tokens = tokenise(term, 0, term.length, words, scratch);
  for (let at = 0; at < tokens.count; at += 1) {
    const known = tokens.word[at]!;
    ids.push(known === 0 ? words.intern(term, tokens.start[at], tokens.end[at]) : known);
  }
  return ids;
}
