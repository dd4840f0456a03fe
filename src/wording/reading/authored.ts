import type { Passage } from './passage.ts';
import type { QueryReading } from './read-query.ts';

/** Everything its author wrote: all but the record's own words. */
export function authoredPassages({ title, question, options, beside }: QueryReading): Passage[] {
  return [title, question, ...options.map(({ label }) => label), ...beside];
}

/** Stems of the record's words, by whose company a word is known to be meant clinically. */
export function clinicalCompany({ indicators, options }: QueryReading): Set<string> {
  const passages = [...indicators.map(({ quote }) => quote), ...options.map(({ label }) => label)];
  return new Set(passages.flatMap(({ tokens }) => tokens.map(({ stem }) => stem)));
}
