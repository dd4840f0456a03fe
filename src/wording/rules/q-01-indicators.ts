import { breach } from '../breach.ts';
import type { Edition } from '../edition.ts';
import { shortened } from '../reading/passage.ts';
import type { QueryReading } from '../reading/read-query.ts';
import type { Violation } from '../violation.ts';

/** carries clinical indicators from this record, each in the record's own words. */
export function indicators({ query, channel, indicators: all }: QueryReading, edition: Edition): Violation[] {
  if (all.length === 0) return breach(edition, channel, 'Q-01', 'none', '');
  if (query.form === 'text') return []; // blanks of a template are filled in for the patient
  return all.flatMap(({ quote }) => {
    const says = quote.tokens.some(
      ({ text }) => !edition.phrases.emptyQuotes.has(text) && !/^[[\]{}<>_*.]$/u.test(text),
    );
    return says ? [] : breach(edition, channel, 'Q-01', 'no-words', shortened(quote.text));
  });
}
