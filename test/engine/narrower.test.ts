import { describe, expect, test } from 'vitest';
import { analyse } from '#src/engine/analyse.ts';
import { createEngine } from '#src/engine/engine.ts';
import type { EncounterContext } from '#src/engine/finding.ts';
import { narrownessOf } from '#src/engine/narrower.ts';
import type { Pack, Rule } from '#src/match/rules.ts';
import { noteOf } from '#src/note/note.ts';
import { classified } from '../fixtures/classified.ts';
import { pack, rule } from '../fixtures/rules.ts';

type Scope = Partial<Pick<Pack, 'payers' | 'groups' | 'hosts' | 'encounters' | 'specialties' | 'from'>>;

/** The rules that ask of a note with these packs, with their level. */
function asked(text: string, packs: readonly Pack[], context: EncounterContext = {}): string[] {
  const { findings } = analyse(noteOf(text), createEngine({ knowledge: classified, packs }), context);
  return findings
    .filter(({ rule: id }) => !id.startsWith('icd10cm/'))
    .map(({ rule: id, level }) => `${id} ${level}`);
}

/** A pack with one rule on the type of heart failure. */
function heart(id: string, scope: Scope = {}, own: Partial<Rule> = {}): Pack {
  const type = rule({
    id: `${id}/type`,
    check: 'detail-missing',
    condition: '',
    axis: 'type',
    families: ['I50'],
    ...own,
  });
  return pack({ id, rules: [type], ...scope });
}

/** A pack with one rule on the side of knee pain, which is a condition of our own. */
function knee(id: string, scope: Scope = {}, own: Partial<Rule> = {}): Pack {
  const side = rule({
    id: `${id}/side`,
    check: 'detail-missing',
    condition: 'knee-pain',
    axis: 'laterality',
    ...own,
  });
  return pack({ id, rules: [side], ...scope });
}

describe.each([
  ['a family', heart, 'Heart failure.', 'type'],
  ['a condition', knee, 'Knee pain.', 'side'],
] as const)('a rule of %s in a pack for one payer', (_of, make, note, name) => {
  const packs = [make('all'), make('payer', { payers: ['acme'] })];

  test('wins over the one for all where that payer is known, whichever stands first', () => {
    for (const order of [packs, packs.toReversed()])
      expect(asked(note, order, { payer: 'acme' })).toEqual([`payer/${name} ask`]);
  });

  test('leaves it to the one for all where another payer is known, or none', () => {
    expect(asked(note, packs, { payer: 'other' })).toEqual([`all/${name} ask`]);
    expect(asked(note, packs)).toEqual([`all/${name} ask`]);
  });

  test('leaves alone what the one for all asks, where it is off', () => {
    const off = make('payer', { payers: ['acme'] }, { level: 'off' });
    expect(asked(note, [make('all'), off], { payer: 'acme' })).toEqual([]);
    expect(asked(note, [make('all'), off], { payer: 'other' })).toEqual([`all/${name} ask`]);
  });

  test('does not win before its first day, nor while what it waits for is not given', () => {
    const later = make('payer', { payers: ['acme'], from: '2027-01-01' });
    const context = { payer: 'acme', date: '2026-12-31' };
    expect(asked(note, [make('all'), later], context)).toEqual([`all/${name} ask`]);
    expect(asked(note, [make('all'), later], { ...context, date: '2027-01-01' })).toEqual([
      `payer/${name} ask`,
    ]);
    const waiting = make('payer', { payers: ['acme'] }, { when: { said: ['zebra'] } });
    expect(asked(note, [make('all'), waiting], { payer: 'acme' })).toEqual([`all/${name} ask`]);
  });
});

test('a rule for families in a pack for one payer wins over a rule of a condition for all', () => {
  const all = knee('all', {}, { condition: 'knee-osteoarthritis' });
  const side = { check: 'detail-missing', axis: 'laterality', condition: '', families: ['M17'] } as const;
  const payer = pack({
    id: 'payer',
    payers: ['acme'],
    rules: [rule({ id: 'payer/knee', ...side, level: 'hint' })],
  });
  expect(asked('Knee osteoarthritis.', [all, payer], { payer: 'acme' })).toEqual(['payer/knee hint']);
  expect(asked('Knee osteoarthritis.', [all, payer])).toEqual(['all/side ask']);
});

test('a rule on the nearer family gives way to a payer’s on the wider one', () => {
  const nearer = heart('all', {}, { axis: 'acuity', families: ['I50.2'] });
  const wider = heart('payer', { payers: ['acme'] }, { axis: 'acuity' });
  expect(asked('Systolic heart failure.', [nearer, wider], { payer: 'acme' })).toEqual(['payer/type ask']);
  expect(asked('Systolic heart failure.', [nearer, wider])).toEqual(['all/type ask']);
});

test('another check on the same axis stays with the pack for all', () => {
  const conflict = knee('all', {}, { check: 'details-disagree' });
  const payer = knee('payer', { payers: ['acme'] }, { level: 'off' });
  expect(asked('Left knee pain. Right knee pain.', [conflict, payer], { payer: 'acme' })).toEqual(
    asked('Left knee pain. Right knee pain.', [conflict]),
  );
});

describe('a scope weighs more the more it binds', () => {
  const everything = { payer: 'p', group: 'g', host: 'h', encounter: 'e', specialty: 's' };
  const weight = (scope: Scope, context: EncounterContext = everything): number =>
    narrownessOf(pack({ id: 'x', rules: [], ...scope }), context);

  test('payer, group, host, encounter, specialty; each more than all after it together', () => {
    const rest = { encounters: ['e'], specialties: ['s'] };
    expect(weight({ payers: ['p'] })).toBeGreaterThan(weight({ groups: ['g'], hosts: ['h'], ...rest }));
    expect(weight({ groups: ['g'] })).toBeGreaterThan(weight({ hosts: ['h'], ...rest }));
    expect(weight({ hosts: ['h'] })).toBeGreaterThan(weight(rest));
    expect(weight({ encounters: ['e'] })).toBeGreaterThan(weight({ specialties: ['s'] }));
    expect(weight({ specialties: ['s'] })).toBeGreaterThan(weight({}));
  });

  test('only where it is known', () => {
    expect(weight({ specialties: ['s'] }, {})).toBe(0);
    expect(
      asked('Knee pain.', [knee('all'), knee('ortho', { specialties: ['orthopaedics'] })], {
        specialty: 'orthopaedics',
      }),
    ).toEqual(['ortho/side ask']);
  });
});
