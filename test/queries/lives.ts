import type { QueryAct, QueryEvent } from '#src/queries/event.ts';
import { applied, type QueryLife } from '#src/queries/life.ts';
import type { QueryDraft } from '#src/queries/query.ts';

export const SPECIALIST = { name: 'Ada Lark', role: 'CDI specialist' };

export const DRAFT: QueryDraft = {
  record: { chart: 'a', patient: '7', encounter: '1' },
  title: 'Type of heart failure',
  question: 'Can the type of heart failure be specified?',
  type: 'open',
  options: [],
  indicators: [{ quote: 'EF 30 %', document: 'Echo', date: '2026-09-01', place: 'line 3' }],
  reason: 'imprecise',
  template: null,
  asks: [{ key: 'hf-type', rule: 'cardiology/heart-failure-type', axis: 'type', condition: 'heart failure' }],
  to: { name: 'Dr. Quill', role: 'attending' },
  assignee: 'Ada Lark',
};

/** Monday, ten in the morning, one hour east. */
export const MONDAY = '2026-11-23T10:00:00+01:00';

export const ACTS = {
  drafted: { kind: 'drafted', draft: DRAFT },
  issued: { kind: 'issued', how: 'copy', words: 'Can the type be specified?' },
  reminded: { kind: 'reminded', how: 'copy' },
  escalated: { kind: 'escalated', to: 'Physician advisor', reason: 'No answer.' },
  answered: { kind: 'answered', answer: { option: null, text: 'Systolic.' }, outcome: 'agreed' },
  settled: { kind: 'settled', note: { document: 'Progress', date: '2026-11-24' }, reason: 'It is said now.' },
  closed: { kind: 'closed', reason: '' },
  expired: { kind: 'expired', reason: '' },
  retracted: { kind: 'retracted', reason: 'Asked twice.' },
  reopened: { kind: 'reopened', reason: 'It is said no more.' },
} satisfies Record<string, QueryAct>;

export function event(act: QueryAct, at = MONDAY): QueryEvent {
  return { ...act, at, by: SPECIALIST };
}

/** A query after these acts, all on Monday. Throws where one cannot follow. */
export function lifeAfter(...kinds: (keyof typeof ACTS)[]): QueryLife {
  let life: QueryLife | null = null;
  for (const kind of kinds) {
    life = applied(life, 'q1', event(ACTS[kind]));
    if (life === null) throw new Error(`${kind} cannot follow`);
  }
  return life!;
}
