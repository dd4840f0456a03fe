import { expect, test } from 'vitest';
import { knownOf, namesOf } from '#extension/storage/user-scopes.ts';
import { pack } from '../../fixtures/rules.ts';

const PACKS = [
  pack({ id: 'ear', specialties: ['otology', 'audiology'], payers: ['acme'], rules: [] }),
  pack({ id: 'knee', specialties: ['orthopaedics', 'otology'], rules: [] }),
];

test('what can be chosen is what packs name, each once, and what was chosen while no pack names it any more', () => {
  expect(namesOf('specialty', PACKS, null)).toEqual(['audiology', 'orthopaedics', 'otology']);
  expect(namesOf('specialty', PACKS, 'oncology')).toContain('oncology');
  expect(namesOf('payer', PACKS, 'acme')).toEqual(['acme']);
  expect(namesOf('group', PACKS, null)).toEqual([]);
});

test('what is not said of a user is unknown', () => {
  const unsaid = { encounter: null, group: null, payer: null };
  expect(knownOf({ specialty: 'otology', ...unsaid })).toEqual({ specialty: 'otology' });
});
