import type { Edition } from './edition.ts';
import { watchwordsIn } from './reading/watchwords.ts';
import { passageOf, wordsAt } from './reading/passage.ts';
import { readQuery } from './reading/read-query.ts';
import { breach } from './edition.ts';
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

/** Words of money and quality in a text that is shown near a prompt: a button, a hint, a heading. */
export function lintNearPrompt(text: string, edition: Edition): Violation[] {
  const passage = passageOf(text, edition.text.abbreviations);
  const quotes = (words: Edition['money']): string[] =>
    watchwordsIn(passage, words, new Set()).map(({ from, to }) => wordsAt(passage, from, to));
  return [
    ...quotes(edition.money).flatMap((quote) => breach(edition, 'inline', 'Q-09', 'money', quote)),
    ...quotes(edition.quality).flatMap((quote) => breach(edition, 'inline', 'Q-10', 'quality', quote)),
  ];
}

/** Whether a violation keeps a query from being issued and a pack from being loaded. */
export function isBlocking({ severity }: Violation): boolean {
  return severity === 'error';
}
