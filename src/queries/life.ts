import type { IssuedBy, Outcome, QueryAct, QueryAnswer, QueryEvent } from './event.ts';
import type { QueryDraft } from './query.ts';

export type QueryState =
  | 'draft'
  | 'open'
  | 'reminded'
  | 'escalated'
  | 'answered'
  | 'closed'
  | 'retracted'
  | 'expired';

/** All that is known of a query after its events. */
export interface QueryLife {
  readonly id: string;
  readonly state: QueryState;
  readonly draft: QueryDraft;
  /** Null as long as it has none. */
  readonly outcome: Outcome | null;
  readonly answer: QueryAnswer | null;
  /** When it was issued, or opened again: what its times are counted from. Null for a draft. */
  readonly openedAt: string | null;
  readonly issuedBy: IssuedBy | null;
  /** Since it was opened. */
  readonly reminders: number;
  readonly escalations: number;
  /** Everything that happened, the first first. */
  readonly events: readonly QueryEvent[];
}

const WAITING: readonly QueryState[] = ['open', 'reminded', 'escalated'];

/** From which states an act leads on; `assigned` from any. Only a draft can be edited: what was sent stays as it was sent. */
const FROM: Readonly<Record<Exclude<QueryAct['kind'], 'drafted' | 'assigned'>, readonly QueryState[]>> = {
  edited: ['draft'],
  issued: ['draft'],
  reminded: WAITING,
  escalated: WAITING,
  answered: [...WAITING, 'expired'],
  settled: [...WAITING, 'answered', 'expired'],
  closed: ['answered', 'expired'],
  expired: WAITING,
  retracted: ['draft', ...WAITING, 'answered', 'expired'],
  reopened: ['answered', 'closed', 'expired'],
};

/** Whether an act can happen to a query as it stands; null is a query that is not there yet. */
export function canFollow(life: QueryLife | null, kind: QueryAct['kind']): boolean {
  if (life === null || kind === 'drafted') return life === null && kind === 'drafted';
  return kind === 'assigned' || FROM[kind].includes(life.state);
}

/** Whether an answer is still waited for. */
export function isWaiting({ state }: QueryLife): boolean {
  return WAITING.includes(state);
}

/** A query after one more event, or null where the event cannot follow. */
export function applied(life: QueryLife | null, id: string, event: QueryEvent): QueryLife | null {
  if (!canFollow(life, event.kind)) return null;
  if (life === null) return event.kind === 'drafted' ? drafted(id, event, event.draft) : null;
  return { ...life, ...changeBy(life, event), events: [...life.events, event] };
}

function drafted(id: string, event: QueryEvent, draft: QueryDraft): QueryLife {
  return {
    id,
    state: 'draft',
    draft,
    outcome: null,
    answer: null,
    openedAt: null,
    issuedBy: null,
    reminders: 0,
    escalations: 0,
    events: [event],
  };
}

function changeBy(life: QueryLife, event: QueryEvent): Partial<QueryLife> {
  switch (event.kind) {
    case 'drafted':
    case 'edited':
      return { draft: event.draft };
    case 'assigned':
      return { draft: { ...life.draft, assignee: event.assignee } };
    case 'issued':
      return { state: 'open', openedAt: event.at, issuedBy: event.how };
    case 'reminded':
      // What was escalated stays so: a reminder does not bring it back to the first desk.
      return { state: life.state === 'escalated' ? 'escalated' : 'reminded', reminders: life.reminders + 1 };
    case 'escalated':
      return { state: 'escalated', escalations: life.escalations + 1 };
    case 'answered':
      return { state: 'answered', answer: event.answer, outcome: event.outcome };
    case 'settled':
      // The provider's own answer says more than that the note agrees with it.
      return { state: 'closed', outcome: life.state === 'answered' ? life.outcome : 'settled' };
    case 'closed':
      return { state: 'closed' };
    case 'expired':
      return { state: 'expired', outcome: 'no-response' };
    case 'retracted':
      return { state: 'retracted', outcome: 'removed' };
    case 'reopened':
      return { state: 'open', outcome: null, answer: null, openedAt: event.at, reminders: 0, escalations: 0 };
  }
}
