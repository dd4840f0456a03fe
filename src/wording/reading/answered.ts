import type { Edition } from '../edition.ts';
import { phrasesIn } from '../language/phrases.ts';
import type { Passage } from './passage.ts';
import { placeOf } from './record-line.ts';
import type { IndicatorReading, QueryReading } from './read-query.ts';

/** Whether a provider's own note says `value` (stems of words) of the condition that the question is about. */
export function saysOf(
  { quote, source }: IndicatorReading,
  value: readonly string[],
  reading: QueryReading,
  edition: Edition,
): boolean {
  const isProviders =
    reading.channel === 'inline' ||
    isOfProvider(reading.query.form === 'text' ? (placeOf(quote, edition) ?? quote) : source, edition);
  if (!isProviders || quote.tokens.some(({ text }) => edition.phrases.uncertain.has(text))) return false;
  const { words } = reading.diagnoses.meaningOf(quote.tokens);
  const asksAbout = new Set(
    reading.diagnoses.mentionsIn(reading.question.tokens).flatMap(({ concepts }) => [...concepts]),
  );
  const named = edition.diagnoses // an option's own label would name itself
    .mentionsIn(quote.tokens)
    .filter(
      ({ concepts }) => asksAbout.size === 0 || [...concepts].some((concept) => asksAbout.has(concept)),
    );
  // "heart failure, diastolic dysfunction" says nothing of the type of the failure.
  const isOwn = (word: string): boolean =>
    !edition.diagnoses.isQualifier(word) ||
    named.some(
      (mention) =>
        mention.words.has(word) ||
        trails(quote.tokens, mention.to, word, edition) ||
        leadsUp(quote.tokens, mention.from, word, edition),
    );
  const asked = new Set(reading.question.tokens.map(({ stem }) => stem));
  return (
    value.some((word) => !asked.has(word)) &&
    value.every((word) => words.has(word) && isOwn(word)) &&
    (!value.some((word) => /^\d/u.test(word)) || standsTogether(quote.tokens, value)) &&
    isAboutTheSame(quote.tokens, reading, edition)
  );
}

/**
 * "Major depressive disorder, recurrent, severe": qualifiers that follow the name, commas between them, and belong to no
 * other noun ("heart failure, diastolic dysfunction").
 */
function trails(tokens: Passage['tokens'], from: number, word: string, { diagnoses }: Edition): boolean {
  let end = from;
  while (end < tokens.length && (tokens[end]!.text === ',' || diagnoses.isQualifier(tokens[end]!.stem)))
    end += 1;
  const next = tokens[end];
  const isOwn = next === undefined || next.kind === 'mark' || next.text === 'with' || next.text === 'without';
  return isOwn && tokens.slice(from, end).some(({ stem }) => stem === word);
}

/** "Acute on chronic systolic (HFrEF) heart failure": qualifiers before a name, a short form in brackets after them. */
function leadsUp(
  tokens: Passage['tokens'],
  to: number,
  word: string,
  { diagnoses, options }: Edition,
): boolean {
  let start = to;
  while (start > 0) {
    const { text, stem } = tokens[start - 1]!;
    const goesOn = diagnoses.isQualifier(stem) || '()/-'.includes(text) || options.light.has(stem);
    if (!goesOn && text !== 'on') break;
    start -= 1;
  }
  return tokens.slice(start, to).some(({ stem }) => stem === word);
}

/** Whether a source is a provider's note: a nurse's, a result or a report is none. */
function isOfProvider({ tokens }: Passage, edition: Edition): boolean {
  const { notProviders, notNotes, providers, providerNotes } = edition.phrases;
  if (tokens.some(({ text }) => notNotes.has(text))) return false;
  const isOther =
    tokens.some(({ text }) => notProviders.has(text)) && !tokens.some(({ text }) => providers.has(text));
  return !isOther && phrasesIn(providerNotes, tokens).length > 0;
}

/** Numbers count only in their place: "stage 3". */
function standsTogether(tokens: Passage['tokens'], value: readonly string[]): boolean {
  return tokens.some((_, at) => value.every((word, index) => tokens[at + index]?.stem === word));
}

/** Whether the quote names every diagnosis of the question, or, where it names none, shares a word of weight with it. */
function isAboutTheSame(
  quote: IndicatorReading['quote']['tokens'],
  { title, question, diagnoses }: QueryReading,
  { options, leading }: Edition,
): boolean {
  const { words, concepts } = diagnoses.meaningOf(quote);
  const asked = diagnoses.mentionsIn(question.tokens);
  // "Which side?" leaves the condition to the title.
  const mentions = asked.length > 0 ? asked : diagnoses.mentionsIn(title.tokens);
  if (mentions.length > 0) {
    return mentions.every((mention) => [...mention.concepts].every((concept) => concepts.has(concept)));
  }
  return question.tokens.some(
    ({ kind, text, stem }) =>
      kind === 'word' &&
      words.has(stem) &&
      !options.light.has(stem) &&
      !leading.openers.has(text) &&
      !leading.auxiliaries.has(text) &&
      !leading.dimensions.has(text),
  );
}
