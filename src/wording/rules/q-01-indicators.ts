import { breach } from '../breach.ts';
import type { Edition } from '../edition.ts';
import { type Passage, shortened } from '../reading/passage.ts';
import { isDated } from '../reading/places.ts';
import type { IndicatorReading, QueryReading } from '../reading/read-query.ts';
import type { Violation } from '../violation.ts';
import { notLeading } from './q-08-not-leading.ts';

/** carries clinical indicators from this record, each in the record's own words. */
export function indicators(reading: QueryReading, edition: Edition): Violation[] {
  const { query, channel, indicators: all } = reading;
  if (all.every((one) => isConclusion(one, reading, edition)))
    return breach(edition, channel, 'Q-01', 'none', '');
  // Blanks of a pasted template are filled in for the patient; "see chart" alone is no indicator there either.
  if (query.form === 'text') {
    const isLacking = all.every(
      ({ quote }) => isEmpty(quote, edition) && /^[^[\]{}<>_*]+$/u.test(quote.text),
    );
    return isLacking ? breach(edition, channel, 'Q-01', 'none', '') : [];
  }
  return all
    .filter(({ quote }) => isEmpty(quote, edition))
    .flatMap(({ quote }) => breach(edition, channel, 'Q-01', 'no-words', shortened(quote.text)));
}

/** "See chart", "n/a", "[indicator]". */
function isEmpty({ tokens }: Passage, { phrases }: Edition): boolean {
  return tokens.every(({ text }) => phrases.emptyQuotes.has(text) || /^[[\]{}<>_*.]$/u.test(text));
}

/** What an author only concludes, with no date and no quotation, is no fact of the record. */
export function isConclusion(
  { indicator, quote }: IndicatorReading,
  reading: QueryReading,
  edition: Edition,
): boolean {
  if (indicator.authored !== true || isDated(quote, edition)) return false;
  if (quote.tokens.some(({ quoted }) => quoted)) return false;
  return notLeading(reading, edition).some(({ quote: words }) => quote.text.includes(words));
}
