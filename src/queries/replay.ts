import type { QueryEvent } from './event.ts';
import { applied, type QueryLife } from './life.ts';
import { isErasure, type LogEntry } from './log.ts';

/** What an entry of the log of queries holds. */
export interface QueryStep {
  readonly kind: 'query';
  readonly query: string;
  readonly event: QueryEvent;
}

export type QueryLogEntry = LogEntry<QueryStep>;

/**
 * All queries as their log leaves them, in the order in which they were begun. A query whose entries do not follow on each
 * other, because one was erased, is left out: half a life says what never was.
 */
export function replayed(entries: readonly QueryLogEntry[]): Map<string, QueryLife> {
  const lives = new Map<string, QueryLife>();
  const broken = new Set<string>();
  for (const { content } of entries) {
    if (content === null || isErasure(content)) continue;
    const { query, event } = content;
    const life = applied(lives.get(query) ?? null, query, event);
    if (life === null) broken.add(query);
    else lives.set(query, life);
  }
  for (const query of broken) lives.delete(query);
  return lives;
}
