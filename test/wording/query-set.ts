import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Channel, Query } from '#src/wording/query.ts';
import { queryFromText } from '#src/wording/plain-text/query-from-text.ts';
import type { Edition } from '#src/wording/edition.ts';
import { givenQuery } from '../../cli/query-of.ts';

/** A query of the project's own, with the rules it breaks. */
export interface QueryCase {
  readonly id: string;
  readonly channel: Channel;
  readonly query?: Readonly<Record<string, unknown>>;
  readonly text?: string;
  /** Rules broken, each once, in order; "Q-08: would you agree" says which words as well. */
  readonly expect: readonly string[];
}

const FOLDER = new URL('queries/', import.meta.url);

/** All cases, with the file each stands in. */
export function queryCases(): QueryCase[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.yaml'))
    .toSorted()
    .flatMap((name) => parse(readFileSync(new URL(name, FOLDER), 'utf8')) as Partial<QueryCase>[])
    .map((one) => ({ channel: 'query', expect: [], ...one }) as QueryCase);
}

/** The query of a case as `lint-query` would read it. */
export function queryOf({ query, text }: QueryCase, edition: Edition): Query {
  return query === undefined ? queryFromText(text ?? '', edition) : givenQuery(query);
}
