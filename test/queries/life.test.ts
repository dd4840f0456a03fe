import { describe, expect, test } from 'vitest';
import { applied } from '#src/queries/life.ts';
import { settling } from '#src/queries/settling.ts';
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

describe('a chart that was read again', () => {
  const open = new Set(['hf-type']);
  const none = new Set<string>();
  test('settles what it asks no more, whether or not it was answered', () => {
    expect(settling(lifeAfter('drafted', 'issued'), none)).toBe('settled');
    expect(settling(lifeAfter('drafted', 'issued', 'answered'), none)).toBe('settled');
    expect(settling(lifeAfter('drafted', 'issued'), open)).toBeNull();
  });
  test('leaves a draft alone, and what was closed by hand', () => {
    expect(settling(lifeAfter('drafted'), none)).toBeNull();
    expect(settling(lifeAfter('drafted', 'issued', 'answered', 'closed'), open)).toBeNull();
  });
  test('opens again what the note had settled and says no more', () => {
    const settled = lifeAfter('drafted', 'issued', 'settled');
    expect(settling(settled, none)).toBeNull();
    expect(settling(settled, open)).toBe('reopened');
    const assigned = applied(settled, 'q1', event({ kind: 'assigned', assignee: 'Bo' }))!;
    expect(settling(assigned, open)).toBe('reopened');
  });
});
