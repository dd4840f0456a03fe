import { describe, expect, test } from 'vitest';
import { analyse } from '#src/engine/analyse.ts';
import { createEngine } from '#src/engine/engine.ts';
import { type Encounter, holdMinutes } from '#src/measures/hold-minutes.ts';
import { noteOf } from '#src/note/note.ts';
import { ownRules } from '../rules/read-rules.ts';

const { rules } = ownRules();
const engine = createEngine(rules!);
const DAY = '2026-10-01';

/** How each code stands to the minutes of a note: "99291 within 30". */
function held(text: string, codes: string[], encounter: Partial<Encounter> = {}): string[] {
  return holdMinutes(analyse(noteOf(text), engine), codes, rules!.thresholds, {
    date: DAY,
    ...encounter,
  }).map(({ code, verdict, limit }) => [code, verdict, ...(limit === null ? [] : [limit.least])].join(' '));
}

describe('the minutes of a note are held against its codes', () => {
  test.each([
    ['Individual psychotherapy, 45 minutes.', '90834', '90834 within 38'],
    ['Individual psychotherapy, 30 minutes.', '90834', '90834 below 38'],
    ['Individual psychotherapy, 60 minutes.', '90834', '90834 above 38'],
    ['Individual psychotherapy 23:40 to 00:25.', '90834', '90834 within 38'],
    ['Individual psychotherapy.', '90834', '90834 no minutes 38'],
    ['Individual psychotherapy, 45-55 minutes.', '90834', '90834 no figure 38'],
    ['Individual psychotherapy 40 minutes. In all 50 minutes.', '90834', '90834 several times 38'],
    ['Tobacco cessation counseling provided for 6 minutes.', '99407', '99407 below 11'],
    ['Voluntary advance care planning, 24 minutes.', '99497', '99497 within 16'],
    ['Total time 44 minutes on the date of the encounter.', '99215', '99215 within 40'],
    ['Discharge day management: 38 minutes in all.', '99239', '99239 within 31'],
    ['Individual psychotherapy, 45 minutes.', '10060', '10060 no threshold'],
  ])('%s %s', (text, code, expected) => {
    expect(held(text, [code])).toEqual([expected]);
  });

  test('by the payer, and not at all where payers differ and none is known', () => {
    const note = 'Critical care time: 80 minutes, excluding procedures.';
    expect(held(note, ['99292'])).toEqual(['99292 payer needed']);
    expect(held(note, ['99292'], { payer: 'cpt' })).toEqual(['99292 within 75']);
    expect(held(note, ['99292'], { payer: 'medicare' })).toEqual(['99292 below 104']);
  });

  test.each([
    [
      'Critical care was provided. Individual psychotherapy 45 minutes.',
      ['99291 no minutes 30', '90834 within 38'],
    ],
    [
      'Individual psychotherapy, 45 minutes. Critical care time 80 minutes.',
      ['99291 within 30', '90834 within 38'],
    ],
    [
      'Individual psychotherapy was given. It took 45 minutes. Critical care time 80 minutes.',
      ['99291 several times 30', '90834 within 38'],
    ],
  ])('each service with its own: %s', (text, expected) => {
    expect(held(text, ['99291', '90834'], { payer: 'cpt' })).toEqual(expected);
  });

  test('by the day', () => {
    const note = 'Total time 44 minutes on the date of the encounter.';
    expect(held(note, ['99213'], { date: '2022-05-01' })).toEqual(['99213 above 20']);
    expect(held(note, ['99213'])).toEqual(['99213 within 20']);
    expect(held(note, ['99213'], { date: '2019-05-01' })).toEqual(['99213 no threshold']);
  });

  test('unit by unit', () => {
    const note = 'Critical care time: 140 minutes, excluding procedures.';
    expect(held(note, ['99291', '99292', '99292', '99292'], { payer: 'medicare' })).toEqual([
      '99291 within 30',
      '99292 within 104',
      '99292 within 134',
      '99292 below 164',
    ]);
    const therapy = 'Timed units: 3, total timed minutes: 42.';
    expect(held(therapy, ['97110', '97140', '97112'], { payer: 'medicare' })).toEqual([
      '97110 within 8',
      '97140 within 23',
      '97112 within 38',
    ]);
  });

  test('beside the codes they go with', () => {
    const note = 'Total time 70 minutes on the date of the encounter.';
    expect(held(note, ['99215', '99417'], { payer: 'cpt' })).toEqual(['99215 within 40', '99417 within 55']);
    expect(held(note, ['99205', '99417'], { payer: 'cpt' })).toEqual(['99205 within 60', '99417 below 75']);
    expect(held(note, ['99417'], { payer: 'cpt' })).toEqual(['99417 no threshold']);
  });
});
