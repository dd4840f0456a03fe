import type { Edition } from '../edition.ts';
import type { Mention } from '../language/diagnoses.ts';
import { type Found, phrasesIn } from '../language/phrases.ts';
import { isAttributed } from '../reading/documented.ts';
import type { Passage, PassageSentence } from '../reading/passage.ts';
import type { QueryReading } from '../reading/read-query.ts';
import { secondClause } from '../reading/two-questions.ts';
import { hasAlternative } from './alternatives.ts';
import { asksForADimension, asksToSpecify } from './open-questions.ts';

/**
 * A question that can only be answered by yes or no and names the answer itself: "does the patient have sepsis", "is
 * the heart failure acute", "is the sepsis due to pneumonia".
 */
export function oneAnswerIn(
  passage: Passage,
  sentence: PassageSentence,
  mentions: readonly Mention[],
  reading: QueryReading,
  edition: Edition,
): Found | null {
  const { tokens } = passage;
  const bare = bareName(passage, sentence, mentions, reading, edition);
  if (bare !== null) return bare;
  const start = clauseStart(passage, sentence, edition);
  if (start < 0 || hasAlternative(tokens, start, sentence.to, edition)) return null;
  const asked = mentions.filter((mention) => mention.from >= start);
  const first = asked[0];
  if (asksForADimension(passage, start, first?.from ?? sentence.to, edition)) return null;
  if (asksToSpecify(passage, start, sentence.to, edition)) return null;
  const isOfArrival = phrasesIn(edition.phrases.yesno.poa, tokens, start, sentence.to).length > 0;
  const isNegated = edition.leading.negatedAuxiliaries.has(tokens[start]!.text);
  // A yes/no query about something documented is Q-07's to judge, however it words acuity and type.
  const unknown = asked.find((mention) =>
    reading.type === 'yesno' || isOfArrival
      ? !reading.documented.holdsName(mention)
      : !reading.documented.holds(mention),
  );
  const named = isNegated ? first : unknown;
  if (named !== undefined) return { from: start, to: named.to };
  if (isOfArrival) return null;
  if (reading.type === 'yesno' || isAttributed(passage, sentence, edition)) return null; // Q-07 judges those
  const value = valueIn(passage, start, sentence, reading, edition);
  // Choices that hold more than the one link leave it open.
  if (value !== null || (reading.type === 'choice' && answersOf(reading) > 1)) return value;
  return linkIn(passage, start, sentence, asked, edition);
}

/** A question of no more words than this is a name with a question mark. */
const MOST_BARE = 6;

/** "Acute blood loss anemia?" */
function bareName(
  passage: Passage,
  { from: start, to, isQuestion }: PassageSentence,
  mentions: readonly Mention[],
  { question, documented }: QueryReading,
  edition: Edition,
): Found | null {
  // "Fever with a UTI: sepsis?"
  const colon = isQuestion ? passage.tokens.slice(start, to).findLastIndex(({ text }) => text === ':') : -1;
  const from = start + colon + 1;
  const [named, ...more] = mentions.filter((mention) => mention.from >= from);
  if (passage !== question || !isQuestion || to - from > MOST_BARE || named === undefined || more.length > 0)
    return null;
  if (documented.holds(named) || hasAlternative(passage.tokens, from, to, edition)) return null;
  const { openers, auxiliaries, dimensions } = edition.leading;
  const around = passage.tokens.slice(from, to).map(({ text }) => text);
  const asksMore = around.some((word) => openers.has(word) || auxiliaries.has(word) || dimensions.has(word));
  return asksMore ? null : { from: named.from, to: named.to };
}

function answersOf({ options }: QueryReading): number {
  return options.filter(({ kinds }) => kinds.has('clinical') || kinds.has('extra')).length;
}

/** Where the auxiliary stands that makes the sentence a closed question: at its start or after a comma. */
function clauseStart(
  { tokens }: Passage,
  { from, to, isQuestion }: PassageSentence,
  edition: Edition,
): number {
  const { auxiliaries, negatedAuxiliaries, openers, joining, subjects } = edition.leading;
  for (let at = from; at < to; at += 1) {
    const { text } = tokens[at]!;
    if (openers.has(text) && at === from) {
      // "What is its type, and does the patient have sepsis?"
      const second = secondClause({ tokens }, { from, to, isQuestion }, edition);
      return second !== null && isClosed(second.from) ? second.from : -1;
    }
    const opens = at === from || tokens[at - 1]!.kind === 'mark' || joining.has(tokens[at - 1]!.text);
    if (!opens || !(auxiliaries.has(text) || negatedAuxiliaries.has(text))) continue;
    // "Should you not answer, ..." is a condition.
    if (!isQuestion && (text === 'should' || text === 'had')) continue;
    if (isQuestion || subjects.has(tokens[at + 1]?.text ?? '')) return at;
  }
  return -1;

  function isClosed(at: number): boolean {
    const { text } = tokens[at]!;
    // "And is the patient immunocompromised?" may ask of a state, not of a diagnosis.
    return (
      auxiliaries.has(text) &&
      !edition.leading.beingForms.has(text) &&
      subjects.has(tokens[at + 1]?.text ?? '')
    );
  }
}

/** "Is the heart failure acute?": one value that the record does not hold. */
function valueIn(
  { tokens }: Passage,
  start: number,
  { to }: PassageSentence,
  { documented }: QueryReading,
  { leading }: Edition,
): Found | null {
  const { text } = tokens[start]!;
  if (!leading.beingForms.has(text) && !leading.negatedAuxiliaries.has(text)) return null;
  for (let at = start; at < to; at += 1) {
    const { text: value } = tokens[at]!;
    if (leading.values.has(value) && !documented.holdsWord(value)) return { from: start, to: at + 1 };
  }
  return null;
}

/** "Is the sepsis due to pneumonia?": one cause. */
function linkIn(
  { tokens }: Passage,
  start: number,
  { to }: PassageSentence,
  asked: readonly Mention[],
  { leading }: Edition,
): Found | null {
  const link = phrasesIn(leading.links, tokens, start, to)[0];
  if (link === undefined || asked.length === 0 || leading.openCauses.has(tokens[link.to]?.text ?? '?'))
    return null;
  const cause = asked.find((mention) => mention.from >= link.to && mention.from <= link.to + 3);
  return { from: start, to: cause?.to ?? Math.min(to, link.to + 3) };
}
