import type { Estimate } from '#src/measures/interval.ts';
import type { OutcomeFacts } from '#src/measures/outcome-facts.ts';
import type { OutcomeFault, OutcomeFaultCode } from '#src/measures/outcome-fault.ts';
import type { Proposed } from '#src/measures/proposals.ts';
import type { JudgedField } from '#src/measures/read-judged.ts';
import type { TakenOutcomes } from '../../studio/outcomes.ts';
import { type MessageKey, say, sayCount } from '../../ui/say.ts';

/** What each kind of file is called. */
export const KIND_WORDS: Readonly<Record<OutcomeFacts['kind'], MessageKey>> = {
  counts: 'outcomeCounts',
  queries: 'outcomeQueries',
  audits: 'outcomeAudits',
  denials: 'outcomeDenials',
};

/** What a column can say. */
export const FIELD_WORDS_OF: Readonly<Record<JudgedField, MessageKey>> = {
  rule: 'mapRule',
  date: 'mapDate',
  verdict: 'mapVerdict',
  reason: 'mapReason',
  remark: 'mapRemark',
};

const FAULTS: Readonly<Record<OutcomeFaultCode, MessageKey>> = {
  'too-large': 'outcomeTooLarge',
  empty: 'outcomeEmpty',
  'unclosed-quote': 'outcomeUnclosed',
  'too-many-lines': 'outcomeTooManyLines',
  'too-many-columns': 'outcomeTooManyColumns',
  uneven: 'outcomeUneven',
  'not-ours': 'outcomeNotOurs',
  'other-version': 'outcomeOtherVersion',
  'missing-column': 'outcomeMissingColumn',
  'not-by-rule': 'outcomeNotByRule',
  'bad-value': 'outcomeBadValue',
  'nothing-counted': 'outcomeNothing',
  'several-rules': 'outcomeOnlySeveral',
  'same-file': 'outcomeSameFile',
  'several-exports': 'outcomeSeveralExports',
  'older-export': 'outcomeOlderExport',
};

/** Which file was refused, by which code, where, and what to do. */
export function outcomeFaultText(name: string, { fault, line }: OutcomeFault): string {
  const place = line === null ? name : say('outcomeLine', name, line);
  return say('outcomeRefused', place, say(FAULTS[fault]), fault);
}

/** What was brought in, and how many lines were not counted, by what of them is not known. */
export function takenText({ name, kind, unread, takes }: TakenOutcomes): string {
  return [
    say('outcomeTaken', name, say(KIND_WORDS[kind])),
    ...takes.map((other) => (other === name ? say('outcomeAgain') : say('outcomeTakesPlace', other))),
    ...(unread.rule > 0 ? [sayCount('outcomeNoRule', unread.rule)] : []),
    ...(unread.rules > 0 ? [sayCount('outcomeSeveralRules', unread.rules)] : []),
    ...(unread.verdict > 0 ? [sayCount('outcomeNoVerdict', unread.verdict)] : []),
  ].join(' ');
}

/** What is proposed for a rule. */
export const DOES_WORDS: Readonly<Record<Proposed, MessageKey>> = {
  retire: 'proposalRetire',
  hint: 'proposalHint',
  reword: 'proposalReword',
};

/** A share of 0 to 1, to a tenth of a percent. */
export function percentText(share: number): string {
  return say('percent', Math.round(share * 1000) / 10);
}

/** "7.1 % to 18.6 %" */
export function intervalText({ low, high }: Estimate): string {
  return say('interval', percentText(low), percentText(high));
}

/** A difference of shares in points, with its sign: "+12.3". */
export function pointsText(share: number): string {
  const points = Math.round(share * 1000) / 10;
  return points > 0 ? `+${points}` : String(points).replace('-', '−');
}
