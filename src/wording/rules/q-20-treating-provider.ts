import { breach } from '../breach.ts';
import type { Edition } from '../edition.ts';
import { phrasesIn } from '../language/phrases.ts';
import { type Passage, wordsAt } from '../reading/passage.ts';
import type { QueryReading } from '../reading/read-query.ts';
import type { Violation } from '../violation.ts';

/** An address takes no more words than this. */
const REACH = 6;

/** addressed to a provider who cares for the patient, and answered by no one in their place. */
export function treatingProvider(
  { title, question, beside, channel }: QueryReading,
  edition: Edition,
): Violation[] {
  return [title, question, ...beside].flatMap((passage) => {
    const inPlace = phrasesIn(edition.phrases.inPlaceOf, passage.tokens)
      .filter(({ from }) => !isOnlyAsked(passage, from))
      .flatMap(({ from, to }) => breach(edition, channel, 'Q-20', 'in-place-of', wordsAt(passage, from, to)));
    const addressed = passage.sentences.flatMap(({ from: start, to }) => {
      // "Query to: the quality committee"
      const isQuery = passage.tokens[start]!.text === 'query' && start + 1 < to;
      const from = isQuery ? start + 1 : start;
      const end = addressEnd(passage, from, to, edition);
      const names = passage.tokens.slice(from, end).map(({ text }) => text);
      const isOther = names.some((name) => edition.phrases.notProviders.has(name));
      if (!isOther || names.some((name) => edition.phrases.providers.has(name))) return [];
      return breach(edition, channel, 'Q-20', 'not-a-provider', wordsAt(passage, from, end));
    });
    const body = passage === title && isBody(title, edition) ? title : null;
    if (body === null || addressed.length > 0) return [...inPlace, ...addressed];
    return [...inPlace, ...breach(edition, channel, 'Q-20', 'not-a-provider', body.text)];
  });
}

/** "If you are not treating this patient, tell us who is"; "even if" asks for an answer all the same. */
function isOnlyAsked({ tokens }: Passage, from: number): boolean {
  const at = tokens.slice(Math.max(0, from - 3), from).findLastIndex(({ text }) => text === 'if');
  const index = Math.max(0, from - 3) + at;
  return at >= 0 && tokens[index + 1]?.text === 'you' && tokens[index - 1]?.text !== 'even';
}

/** A heading "Query for:" leaves the name of whom it is for: "Surgical Quality Committee". */
function isBody({ tokens }: Passage, { phrases, diagnoses }: Edition): boolean {
  const [first, last] = [tokens[0]?.text ?? '', tokens.at(-1)?.text ?? ''];
  if (
    tokens.length > REACH ||
    tokens.some(({ kind, text }) => kind !== 'word' || phrases.providers.has(text))
  )
    return false;
  const isNamed = phrases.bodies.has(last) || (phrases.bodies.has(first) && tokens[1]?.text === 'of');
  const isPlace = tokens.some(({ text }) => phrases.placing.has(text));
  return isNamed && !isPlace && diagnoses.mentionsIn(tokens).length === 0;
}

/** Where "Dear coder," and "To: Physician advisor" end; `from` where the sentence addresses nobody. */
function addressEnd({ tokens }: Passage, from: number, to: number, { phrases }: Edition): number {
  const { text } = tokens[from]!;
  if (!phrases.addressing.has(text)) return from;
  // "To", "for" and "to the coding team" open other sentences as well: a colon makes an address of them.
  const near = tokens.slice(from, from + REACH + 1).findIndex((token) => token.text === ':');
  const colon = near > 0 ? from + near : -1;
  if (text === 'to' || text === 'for') {
    if (colon < 0) return from;
    if (colon > from + 1) return colon;
  }
  let end = from + 1;
  if (tokens[end]?.text === ':') end += 1;
  while (end < Math.min(to, from + REACH) && tokens[end]!.kind !== 'mark') end += 1;
  return end;
}
