import type { Query } from '#src/wording/query.ts';
import type { QueryDraft } from './query.ts';

/** A draft as the wording rules look at it: all the words that the provider will be shown. */
export function asWorded(draft: QueryDraft): Query {
  const { title, question, type, options, indicators, reason, to, assignee } = draft;
  return {
    title,
    question,
    type,
    reason,
    options: options.map(({ label, supportedBy }) => ({ label, supportedBy })),
    indicators: indicators.map(({ quote, document, date }) => ({ quote, source: document, date })),
    beside: [to.name, to.role, assignee].filter((words) => words.trim() !== ''),
    form: 'structured',
  };
}
