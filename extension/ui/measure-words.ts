import type { QueryGrouping, QueryResult } from '#src/measures/query-fact.ts';
import { percentOf, type Rate } from '#src/measures/rate.ts';
import { type MessageKey, say } from './say.ts';

export const RESULT_WORDS: Readonly<Record<QueryResult, MessageKey>> = {
  agreed: 'resultAgreed',
  disagreed: 'resultDisagreed',
  insignificant: 'resultInsignificant',
  undetermined: 'resultUndetermined',
  other: 'resultOther',
  'not-my-patient': 'resultNotMyPatient',
  'needs-information': 'resultNeedsInformation',
  settled: 'resultSettled',
  'no-response': 'resultNoResponse',
  removed: 'resultRemoved',
  waiting: 'resultWaiting',
  overdue: 'resultOverdue',
};

export const GROUPING_WORDS: Readonly<Record<QueryGrouping, MessageKey>> = {
  month: 'groupByMonth',
  author: 'groupByAuthor',
  service: 'groupByService',
  rule: 'groupByRule',
  template: 'groupByTemplate',
};

/** "8 of 10", and the share of it where there is one: "80 %". */
export function rateText({ numerator, denominator }: Rate): { readonly of: string; readonly share: string } {
  const share = percentOf({ numerator, denominator });
  return { of: say('rateOf', numerator, denominator), share: share === null ? '–' : say('percent', share) };
}

/** Working minutes: "45 min", "6 h 5 min". */
export function workingTime(minutes: number): string {
  const [hours, left] = [Math.floor(minutes / 60), Math.round(minutes % 60)];
  return hours === 0 ? say('workingMinutes', left) : say('workingHours', hours, left);
}
