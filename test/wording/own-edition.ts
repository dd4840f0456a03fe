import { createEdition } from '#src/wording/edition.ts';
import type { Channel, Query } from '#src/wording/query.ts';
import { lintQuery } from '#src/wording/lint-query.ts';
import type { Violation } from '#src/wording/violation.ts';
import { ownRules } from '../rules/read-rules.ts';

/** The project's own data on wording, and its newest edition made ready. */
export const wording = ownRules().rules!.wording;
export const edition = createEdition(wording);

/** A query that breaks no rule, with what a test changes in it. */
export function query(changes: Partial<Query> = {}): Query {
  return {
    title: 'Clarification',
    question: 'Can the documentation be further specified?',
    options: [],
    indicators: [
      {
        quote:
          'heart failure, pneumonia, UTI, CKD, anemia, COPD, encephalopathy, pressure ulcer, hypotension',
        source: 'Progress note',
        date: '2026-03-04',
      },
    ],
    type: 'open',
    reason: 'imprecise',
    beside: [],
    form: 'structured',
    ...changes,
  };
}

/** The rules a query breaks, each once, in order. */
export function rulesBroken(changes: Partial<Query>, channel: Channel = 'query'): string[] {
  return [...new Set(lintQuery(query(changes), { channel, edition }).map(({ rule }) => rule))];
}

/** What is wrong with a text that is shown beside an inline prompt: a button, a hint, a heading. */
export function nearPrompt(text: string): Violation[] {
  return lintQuery(query({ beside: [text] }), { channel: 'inline', edition });
}
