import { breach } from '../breach.ts';
import type { Edition } from '../edition.ts';
import { phrasesIn } from '../language/phrases.ts';
import { shortened } from '../reading/passage.ts';
import type { IndicatorReading, QueryReading } from '../reading/read-query.ts';
import type { Violation } from '../violation.ts';

/**
 * what is asked is not answered by a quoted indicator. Only the plain case can be told from the value: exactly one
 * option says more than all others, and a provider's own note says just that. The engine holds the rest.
 */
export function notAnsweredAlready(reading: QueryReading, edition: Edition): Violation[] {
  const { reason } = reading;
  const asksForDetail =
    reason === 'incomplete' || reason === 'imprecise' || (reason === null && reading.channel === 'inline');
  if (reading.type !== 'choice' || !asksForDetail) return [];
  const answered = reading.options
    .filter(({ kinds }) => kinds.has('clinical'))
    .map(({ label }) =>
      reading.indicators.find((indicator) =>
        says(indicator, weighty(label.tokens, edition), reading, edition),
      ),
    )
    .filter((indicator) => indicator !== undefined);
  if (answered.length !== 1) return [];
  return breach(edition, reading.channel, 'Q-19', 'answered', shortened(answered[0]!.quote.text));
}

/** The words of a label that tell it from the condition asked about. */
function weighty(tokens: QueryReading['title']['tokens'], { options }: Edition): string[] {
  return tokens
    .filter(({ kind, stem }) => kind !== 'mark' && !options.light.has(stem))
    .map(({ stem }) => stem);
}

function says(
  { quote, source }: IndicatorReading,
  wanted: readonly string[],
  { question, diagnoses, channel }: QueryReading,
  edition: Edition,
): boolean {
  const isProviders =
    channel === 'inline' || phrasesIn(edition.phrases.providerNotes, source.tokens).length > 0;
  if (!isProviders || quote.tokens.some(({ text }) => edition.phrases.uncertain.has(text))) return false;
  const { words, concepts } = diagnoses.meaningOf(quote.tokens);
  const named = edition.diagnoses.mentionsIn(quote.tokens); // an option's own label would name itself
  const isOwn = (word: string): boolean =>
    !diagnoses.isQualifier(word) || named.some((mention) => mention.words.has(word));
  const isOfCondition = diagnoses
    .mentionsIn(question.tokens)
    .every((mention) => [...mention.concepts].every((concept) => concepts.has(concept)));
  const asked = new Set(question.tokens.map(({ stem }) => stem));
  const saysMore = wanted.some((word) => !asked.has(word));
  return (
    isOfCondition && saysMore && wanted.length > 0 && wanted.every((word) => words.has(word) && isOwn(word))
  );
}
