import type { Person, QueryDraft, QueryIndicator, QueryOption, QueryRecord } from '#src/queries/query.ts';
import { say } from '../ui/say.ts';

/** A query as plain text, as the provider reads it: for a message, or a field that takes no more. `on` is its day, YYYY-MM-DD. */
export function queryText(draft: QueryDraft, on: string): string {
  return linesOf(draft, on).join('\n');
}

/** The same in one line, every word of it: for a field that is written into without a line break. */
export function queryLine(draft: QueryDraft, on: string): string {
  return linesOf(draft, on)
    .filter((line) => line !== '')
    .map((line) => (/[.?!:]$/.test(line) ? line : `${line};`))
    .join(' ');
}

function linesOf(draft: QueryDraft, on: string): string[] {
  const { title, question, options, indicators, record, to, assignee } = draft;
  return [
    say('paperTitle', title),
    say('paperTo', personText(to)),
    say('paperFrom', assignee),
    say('paperRecord', recordText(record)),
    say('paperDay', on),
    '',
    say('paperIndicators'),
    ...indicators.map((one, index) => `${index + 1}. ${indicatorText(one)}`),
    '',
    question,
    ...options.map((option) => `[ ] ${optionText(option)}`),
    ...(options.length === 0 ? [say('paperOwnWords')] : []),
    '',
    say('paperJudgement'),
  ].map((line) => line.replaceAll(/\s*[\n\r\u2028\u2029]\s*/g, ' '));
}

/** "Lee Park, attending" */
export function personText({ name, role }: Person): string {
  return role === '' ? name : `${name}, ${role}`;
}

/** Patient and encounter, as far as they are known: "Ruth Quill / 4711 / E1" */
export function recordText({ name = null, patient, encounter }: QueryRecord): string {
  return [name, patient, encounter].filter((part) => part !== null).join(' / ');
}

/** An answer, with room for the provider's own words where it takes them. */
export function optionText({ label, kind }: QueryOption): string {
  return kind === 'other' ? `${label}: ____________` : label;
}

/** “EF 30 %” (Echo, 2026-09-01, line 3) */
export function indicatorText({ quote, ...where }: QueryIndicator): string {
  return `“${quote}” (${placeText(where)})`;
}

export function placeText({ document, date, place }: Omit<QueryIndicator, 'quote'>): string {
  return [document, date, place].filter((part) => part !== '').join(', ');
}
