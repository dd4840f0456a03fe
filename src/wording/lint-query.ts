import type { Edition } from './edition.ts';
import { readQuery } from './reading/read-query.ts';
import type { Channel, Query } from './query.ts';
import { WORDING_RULES } from './rules/index.ts';
import type { Violation } from './violation.ts';

/**
 * Every breach of the edition's rules in a query, in the order of the rules. Quotes are the query's own words. Takes
 * time in proportion to the query's length.
 */
export function lintQuery(
  query: Query,
  { channel, edition }: { channel: Channel; edition: Edition },
): Violation[] {
  const reading = readQuery(query, channel, edition);
  return WORDING_RULES.flatMap((rule) => rule(reading, edition));
}

/** Whether a violation keeps a query from being issued and a pack from being loaded. */
export function isBlocking({ severity }: Violation): boolean {
  return severity === 'error';
}
