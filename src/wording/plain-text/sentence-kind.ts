import type { Edition } from '../edition.ts';
import { phrasesIn } from '../language/phrases.ts';
import { type Passage, passageOf } from '../reading/passage.ts';
import { isDated, namesASource } from '../reading/places.ts';

/** How far into a line a courtesy may stand, and how long such a line is at most. */
const COURTESY_WORDS = 10;

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
  const { asking } = edition.leading;
  return sentences.some(({ from, to, isQuestion }) => {
    if (isQuestion) return true;
    if (asking.has(tokens[from]!.text) && tokens[from + 1]?.kind === 'word') return true;
    const words = tokens.slice(from, to).map((token) => token.text);
    const polite = words.some((word) => word === 'please' || word === 'kindly');
    return (
      (polite || words.some((word) => word === 'requested' || word === 'clarification')) &&
      words.some((word) => asking.has(word) || word === 'clarification')
    );
  });
}

/** Whether it states something of the record: a date, a source, a number, or another's words. */
export function statesAFact(text: string, edition: Edition): boolean {
  const passage = passageOf(text, edition.text.abbreviations);
  return isDated(passage, edition) || namesASource(passage, edition) || hasNumber(passage);
}

function hasNumber({ tokens }: Passage): boolean {
  return tokens.some(({ kind }) => kind === 'number');
}
