import type { Channel, Query } from '#src/wording/query.ts';
import type { Violation } from '#src/wording/violation.ts';
import { InputError } from './input-error.ts';
import { type Answerer, type InputLine, isObject } from './ndjson.ts';
import { stringOf } from './note-of.ts';
import { givenQuery } from './query-of.ts';

/** What `lint-query` needs of the library. */
export interface QueryLinter {
  readonly lint: (query: Query, channel: Channel) => readonly Violation[];
  /** The query in a text pasted from a template library. */
  readonly queryIn: (text: string) => Query;
}

/** `lint-query --ndjson`: the wording rules that the query of each line breaks. */
export function queryLinter({ lint, queryIn }: QueryLinter): Answerer {
  return (line) => {
    const channel = channelOf(line['channel']);
    const violations = lint(queryOf(line, queryIn), channel);
    return {
      violations: violations.map(({ rule, severity, quote, why, mend }) => ({
        rule,
        severity,
        quote,
        why,
        mend,
      })),
    };
  };
}

function channelOf(value: unknown): Channel {
  if (value === undefined || value === 'query' || value === 'inline') return value ?? 'query';
  throw new InputError('bad-field', '"channel" must be "query" or "inline".');
}

function queryOf({ query, text }: InputLine, queryIn: QueryLinter['queryIn']): Query {
  if (query !== undefined && text !== undefined) {
    throw new InputError('two-queries', 'The line has both "query" and "text". Give one of them.');
  }
  if (text !== undefined) return queryIn(stringOf(text, 'text'));
  if (query === undefined) {
    throw new InputError('no-query', 'The line has neither "query" nor "text". Give one of them.');
  }
  if (!isObject(query)) throw new InputError('bad-field', '"query" must be an object.');
  return givenQuery(query);
}
