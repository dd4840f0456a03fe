import type { QueryDraft } from '#src/queries/query.ts';
import { say } from '../ui/say.ts';

/** A query as plain text, as the provider reads it: for a message, or a field that takes no more. */
export function queryText(draft: QueryDraft): string {
  const { title, question, options, indicators, record, to, assignee } = draft;
  const person = to.role === '' ? to.name : `${to.name}, ${to.role}`;
  return [
    say('paperTitle', title),
    say('paperTo', person),
    say('paperFrom', assignee),
    say('paperRecord', [record.patient, record.encounter].filter((part) => part !== null).join(' / ')),
    '',
    say('paperIndicators'),
    ...indicators.map((one, index) => `${index + 1}. ${indicatorText(one)}`),
    '',
    question,
    ...options.map(({ label, kind }) => `[ ] ${label}${kind === 'other' ? ': ____________' : ''}`),
    ...(options.length === 0 ? [say('paperOwnWords')] : []),
    '',
    say('paperJudgement'),
  ].join('\n');
}

/** “EF 30 %” (Echo, 2026-09-01, line 3) */
export function indicatorText({ quote, ...where }: QueryDraft['indicators'][number]): string {
  return `“${quote}” (${placeText(where)})`;
}

export function placeText({
  document,
  date,
  place,
}: Omit<QueryDraft['indicators'][number], 'quote'>): string {
  return [document, date, place].filter((part) => part !== '').join(', ');
}
