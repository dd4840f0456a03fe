import type { Passage } from './passage.ts';
import type { QueryReading } from './read-query.ts';

/** Everything its author wrote: all but the record's own words. */
export function authoredPassages({ title, question, options, beside, ownReason }: QueryReading): Passage[] {
  return [title, question, ...options.map(({ label }) => label), ...beside, ownReason];
}

/** Stems of all the query's words, by whose company one of them is known to be meant clinically. */
export function clinicalCompany(reading: QueryReading): Set<string> {
  const passages = [...reading.indicators.map(({ quote }) => quote), ...authoredPassages(reading)];
  return new Set(passages.flatMap(({ tokens }) => tokens.map(({ stem }) => stem)));
}
