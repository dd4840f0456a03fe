import type { Outcome, QueryEvent } from '#src/queries/event.ts';
import type { QueryLife, QueryState } from '#src/queries/life.ts';
import type { Standing, Todo } from '#src/queries/policy.ts';
import type { QueryType, Reason } from '#src/wording/query.ts';
import { type MessageKey, say } from '../../ui/say.ts';

const STATES: Readonly<Record<QueryState, MessageKey>> = {
  draft: 'stateDraft',
  open: 'stateOpen',
  reminded: 'stateReminded',
  escalated: 'stateEscalated',
  answered: 'stateAnswered',
  closed: 'stateClosed',
  retracted: 'stateRetracted',
  expired: 'stateExpired',
};

const OUTCOMES: Readonly<Record<Outcome, MessageKey>> = {
  agreed: 'outcomeAgreed',
  disagreed: 'outcomeDisagreed',
  insignificant: 'outcomeInsignificant',
  undetermined: 'outcomeUndetermined',
  other: 'outcomeOther',
  'no-response': 'outcomeNoResponse',
  'not-my-patient': 'outcomeNotMyPatient',
  'needs-information': 'outcomeNeedsInformation',
  removed: 'outcomeRemoved',
  settled: 'outcomeSettled',
};

const TODOS: Readonly<Record<Todo, MessageKey>> = {
  remind: 'todoRemind',
  escalate: 'todoEscalate',
  expire: 'todoExpire',
};

const EVENTS: Readonly<Record<QueryEvent['kind'], MessageKey>> = {
  drafted: 'eventDrafted',
  edited: 'eventEdited',
  issued: 'eventIssued',
  reminded: 'eventReminded',
  escalated: 'eventEscalated',
  answered: 'eventAnswered',
  settled: 'eventSettled',
  closed: 'eventClosed',
  reopened: 'eventReopened',
  retracted: 'eventRetracted',
  expired: 'eventExpired',
  assigned: 'eventAssigned',
};

const TYPES: Readonly<Record<QueryType, MessageKey>> = {
  choice: 'typeChoice',
  open: 'typeOpen',
  yesno: 'typeYesNo',
};

const REASONS: Readonly<Record<Reason, MessageKey>> = {
  conflict: 'reasonConflict',
  incomplete: 'reasonIncomplete',
  ambiguous: 'reasonAmbiguous',
  imprecise: 'reasonImprecise',
  illegible: 'reasonIllegible',
  inconsistent: 'reasonInconsistent',
  'indicators without diagnosis': 'reasonIndicatorsAlone',
  'diagnosis without indicators': 'reasonDiagnosisAlone',
  poa: 'reasonPoa',
  link: 'reasonLink',
  substantiate: 'reasonSubstantiate',
};

export const stateName = (state: QueryState): string => say(STATES[state]);
export const outcomeName = (outcome: Outcome): string => say(OUTCOMES[outcome]);
export const todoName = (todo: Todo): string => say(TODOS[todo]);
export const typeName = (type: QueryType): string => say(TYPES[type]);
export const reasonName = (reason: Reason): string => say(REASONS[reason]);

/** "closed: agreed" */
export function standsText({ state, outcome }: QueryLife): string {
  return outcome === null ? stateName(state) : `${stateName(state)}: ${outcomeName(outcome)}`;
}

/** "due 2026-11-26 10:00", and whether that is past. */
export function dueText({ dueAt, isOverdue }: Pick<Standing, 'dueAt' | 'isOverdue'>): string {
  if (dueAt === null) return '';
  return say(isOverdue ? 'queryOverdue' : 'queryDue', timeText(dueAt));
}

/** "2026-11-26 10:00" of a moment or a time of day. */
export function timeText(time: string): string {
  return time.slice(0, 16).replace('T', ' ');
}

/** What happened, with its reason: "Escalated to Physician advisor. No answer." */
export function eventText(event: QueryEvent, draft: QueryLife['draft']): string {
  const name = say(EVENTS[event.kind]);
  switch (event.kind) {
    case 'escalated':
      return sentences(say('eventTo', name, event.to), event.reason);
    case 'assigned':
      return say('eventTo', name, event.assignee);
    case 'answered': {
      const label = event.answer.option === null ? '' : (draft.options[event.answer.option]?.label ?? '');
      const { text, by = '', at } = event.answer;
      const given = [by, at === undefined ? '' : timeText(at)].filter(Boolean).join(', ');
      return sentences(`${name}: ${outcomeName(event.outcome)}`, label, text, given);
    }
    case 'issued':
      return event.how === 'verbal' ? sentences(name, say('eventVerbal')) : name;
    case 'settled':
    case 'closed':
    case 'reopened':
    case 'retracted':
    case 'expired':
      return sentences(name, event.reason);
    case 'drafted':
    case 'edited':
    case 'reminded':
      return name;
  }
}

function sentences(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' – ');
}
