import type { Edition } from '../edition.ts';
import { phrasesIn } from '../language/phrases.ts';
import { passageOf } from '../reading/passage.ts';
import { isDated, namesASource } from '../reading/places.ts';

/** How far into a line a courtesy may stand, and how long such a line is at most. */
const COURTESY_WORDS = 10;
const LONGEST_SHORT = 160;
const LONGEST_LABEL = 6;

/** Whether a line greets, thanks or signs. */
export function isCourtesy(text: string, edition: Edition): boolean {
  const { tokens } = passageOf(text, edition.text.abbreviations);
  if (tokens.length > COURTESY_WORDS || text.includes('?')) return false;
  const found = phrasesIn(edition.text.courtesies, tokens)[0];
  return found !== undefined && found.from <= 1;
}

/** Whether it asks: by a question mark, by "please" with a verb of asking, or by opening with such a verb. */
export function asks(text: string, edition: Edition): boolean {
  const { tokens, sentences } = passageOf(text, edition.text.abbreviations);
  const { asking, openers, auxiliaries } = edition.leading;
  return sentences.some(({ from, to, isQuestion }) => {
    const first = tokens[from]!.text;
    const second = tokens[from + 1];
    if (isQuestion) return true;
    if (asking.has(first) && second?.kind === 'word') return true;
    // "Is the hernia:" goes on with its answers.
    const isLabel = tokens
      .slice(from, Math.min(to - 1, from + LONGEST_LABEL))
      .some(({ text: sign }) => sign === ':');
    if (
      (openers.has(first) || auxiliaries.has(first)) &&
      second?.kind === 'word' &&
      to - from > (tokens[to - 1]!.text === ':' ? 3 : 4)
    )
      return !isLabel; // "Why you receive this: ..." tells
    let polite = false;
    for (let at = from; at < to; at += 1) {
      const { text: word } = tokens[at]!;
      if (polite && asking.has(word)) return true;
      if (word === 'please' || word === 'kindly' || word === 'you') polite = true;
      if (word === 'requested' || word === 'needed')
        return tokens.some((token) => token.text === 'clarification');
    }
    return false;
  });
}

/** Whether it states something of the record: a date, a source, or another's words. */
export function statesAFact(text: string, edition: Edition): boolean {
  const passage = passageOf(text, edition.text.abbreviations);
  if (isDated(passage, edition) || namesASource(passage, edition)) return true;
  return passage.tokens.some(({ quoted }) => quoted);
}

/** The same for prose, where a source alone may only be talked of: "the consultants differ". */
export function tellsAFact(text: string, edition: Edition): boolean {
  const passage = passageOf(text, edition.text.abbreviations);
  if (isDated(passage, edition) || passage.tokens.some(({ quoted }) => quoted)) return true;
  return namesASource(passage, edition) && passage.tokens.some(({ kind }) => kind === 'number');
}

export function isShort(text: string, most: number): boolean {
  return text.length <= LONGEST_SHORT && text.split(/\s+/u).length <= most;
}

/** The sentences of a line, each with the mark that ends it. */
export function sentencesIn(text: string, edition: Edition): string[] {
  const { tokens, sentences } = passageOf(text, edition.text.abbreviations);
  return sentences.map(({ from }, index) => {
    const start = tokens[from]!.start;
    const next = sentences[index + 1];
    return text.slice(start, next === undefined ? text.length : tokens[next.from]!.start).trim();
  });
}
