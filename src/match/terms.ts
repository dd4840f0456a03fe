import { createTokens, tokenise, WORD } from '#src/text/tokens.ts';
import type { Words } from '#src/text/words.ts';
import type { Knowledge } from './knowledge.ts';

/** One for all terms: new ones cost most of the time of making a lexicon. */
const scratch = createTokens(32);

/** The word ids of a wording, cut as a note would be. */
export function internTerm(term: string, words: Words): number[] {
  const tokens = tokenise(term, 0, term.length, words, scratch);
  const ids: number[] = [];
  for (let at = 0; at < tokens.count; at += 1) {
    const known = tokens.word[at]!;
    ids.push(known === 0 ? words.intern(term.slice(tokens.start[at], tokens.end[at])) : known);
  }
  return ids;
}

/**
 * Makes regular plurals of naming words spellings of them, and says which words end in s of their own. `ids` are those of
 * the classification's words, all of which name something.
 */
export function markPlurals(
  naming: ReadonlySet<number>,
  words: Words,
  knowledge: Knowledge,
  ids: Int32Array | null = null,
): Uint8Array {
  const endsInS = new Uint8Array(words.size);
  if (ids !== null) {
    knowledge.classification!.words.split(' ').forEach((word, at) => {
      if (word.endsWith('s')) endsInS[ids[at]!] = 1;
    });
  }
  const terms = [
    ...knowledge.sites.flatMap((site) => site.terms),
    ...knowledge.conditions.flatMap((condition) => [...condition.terms, ...condition.broader]),
  ];
  for (const term of terms) {
    const tokens = tokenise(term, 0, term.length, words, scratch);
    for (let at = 0; at < tokens.count; at += 1) {
      const word = term.slice(tokens.start[at], tokens.end[at]).toLowerCase();
      const id = tokens.word[at]!;
      if (word.endsWith('s')) endsInS[id] = 1;
      if (tokens.kind[at] === WORD && word.length > 2 && naming.has(id)) words.alias(pluralOf(word), id);
    }
  }
  return endsInS;
}

/** The regular plural, by the letters a word ends in. */
export function pluralOf(word: string): string {
  const last = word.at(-1);
  const before = word.at(-2);
  if (last === 's' || last === 'x' || last === 'z') return `${word}es`;
  if (last === 'h' && (before === 'c' || before === 's')) return `${word}es`;
  if (last === 'y' && before !== undefined && !'aeiou'.includes(before)) return `${word.slice(0, -1)}ies`;
  return `${word}s`;
}
