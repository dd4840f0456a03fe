import { describe, expect, test } from 'vitest';
import { applied } from '#src/queries/life.ts';
import { settling } from '#src/queries/settling.ts';
import type { Told } from '#src/queries/told.ts';
import { ACTS, DRAFT, event, lifeAfter } from './lives.ts';

type Kind = keyof typeof ACTS;

describe('the life of a query', () => {
  test.each<[Kind[], string, string | null]>([
    [['drafted'], 'draft', null],
    [['drafted', 'issued'], 'open', null],
    [['drafted', 'issued', 'reminded'], 'reminded', null],
    [['drafted', 'issued', 'escalated'], 'escalated', null],
    [['drafted', 'issued', 'escalated', 'reminded'], 'escalated', null],
    [['drafted', 'issued', 'answered'], 'answered', 'agreed'],
    [['drafted', 'issued', 'answered', 'closed'], 'closed', 'agreed'],
    [['drafted', 'issued', 'settled'], 'closed', 'settled'],
    [['drafted', 'issued', 'answered', 'settled'], 'closed', 'agreed'],
    [['drafted', 'issued', 'expired'], 'expired', 'no-response'],
    [['drafted', 'issued', 'expired', 'answered'], 'answered', 'agreed'],
    [['drafted', 'issued', 'retracted'], 'retracted', 'removed'],
    [['drafted', 'issued', 'settled', 'reopened'], 'open', null],
  ])('%j leaves it %s, outcome %s', (kinds, state, outcome) => {
    expect(lifeAfter(...kinds)).toMatchObject({ state, outcome });
  });

  test.each<[Kind[], Kind]>([
    [[], 'issued'],
    [['drafted'], 'drafted'],
    [['drafted'], 'answered'],
    [['drafted'], 'reminded'],
    [['drafted', 'issued'], 'issued'],
    [['drafted', 'issued'], 'closed'],
    [['drafted', 'issued', 'retracted'], 'reopened'],
    [['drafted', 'issued', 'answered'], 'reminded'],
    [['drafted', 'issued', 'answered', 'closed'], 'retracted'],
  ])('after %j nothing is %s', (kinds, kind) => {
    const life = kinds.length === 0 ? null : lifeAfter(...kinds);
    expect(applied(life, 'q1', event(ACTS[kind]))).toBeNull();
  });

  test('what was issued is not written anew', () => {
    const draft = { ...DRAFT, question: 'Other?' };
    const edited = event({ kind: 'edited', draft });
    expect(applied(lifeAfter('drafted'), 'q1', edited)?.draft.question).toBe('Other?');
    expect(applied(lifeAfter('drafted', 'issued'), 'q1', edited)).toBeNull();
  });

  test('when it is opened again its reminders and its answer count no more', () => {
    const again = lifeAfter('drafted', 'issued', 'reminded', 'answered', 'closed', 'reopened');
    expect(again).toMatchObject({ reminders: 0, answer: null });
    expect(again.events.map(({ kind }) => kind)).toEqual([
      'drafted',
      'issued',
      'reminded',
      'answered',
      'closed',
      'reopened',
    ]);
  });
});

function of(told: Told): ReadonlyMap<string, Told> {
  return new Map([['hf-type', told]]);
}

describe('a chart that was read again', () => {
  const place = { part: 0, start: 0, end: 8, value: 'systolic' };
  const told = of({ state: 'told', place });
  const open = of({ state: 'open', part: 0 });
  const untold = of({ state: 'untold' });
  test('settles what it tells, whether or not it was answered', () => {
    expect(settling(lifeAfter('drafted', 'issued'), told)).toBe('settled');
    expect(settling(lifeAfter('drafted', 'issued', 'answered'), told)).toBe('settled');
    expect(settling(lifeAfter('drafted', 'issued'), open)).toBeNull();
  });
  test('settles nothing that it asks no more and does not tell', () => {
    expect(settling(lifeAfter('drafted', 'issued'), untold)).toBe('untold');
    expect(settling(lifeAfter('drafted', 'issued'), new Map())).toBe('untold');
  });
  test('settles a query about several findings when it tells all of them', () => {
    const draft = { ...DRAFT, asks: [...DRAFT.asks, { ...DRAFT.asks[0]!, key: 'hf-acuity' }] };
    const drafted = applied(null, 'q1', event({ kind: 'drafted', draft }))!;
    const issued = applied(drafted, 'q1', event(ACTS.issued))!;
    expect(settling(issued, told)).toBe('untold');
    expect(settling(issued, new Map([...told, ['hf-acuity', { state: 'open', part: 0 }]]))).toBeNull();
    expect(settling(issued, new Map([...told, ['hf-acuity', { state: 'told', place }]]))).toBe('settled');
  });
  test('leaves a draft alone, and what was closed by hand', () => {
    expect(settling(lifeAfter('drafted'), told)).toBeNull();
    expect(settling(lifeAfter('drafted', 'issued', 'answered', 'closed'), open)).toBeNull();
  });
  test.each([
    ['asks', open],
    ['speaks no more of', untold],
  ])('opens again what the note had settled and now %s', (_what, now) => {
    const settled = lifeAfter('drafted', 'issued', 'settled');
    expect(settling(settled, told)).toBeNull();
    expect(settling(settled, now)).toBe('reopened');
    const assigned = applied(settled, 'q1', event({ kind: 'assigned', assignee: 'Bo' }))!;
    expect(settling(assigned, now)).toBe('reopened');
  });
});
