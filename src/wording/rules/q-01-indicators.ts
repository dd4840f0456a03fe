import { breach } from '../breach.ts';
import type { Edition } from '../edition.ts';
import { type Passage, shortened } from '../reading/passage.ts';
import type { QueryReading } from '../reading/read-query.ts';
import type { Violation } from '../violation.ts';

/** carries clinical indicators from this record, each in the record's own words. */
export function indicators({ query, channel, indicators: all }: QueryReading, edition: Edition): Violation[] {
  if (all.length === 0) return breach(edition, channel, 'Q-01', 'none', '');
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
