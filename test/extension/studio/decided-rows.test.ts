import { expect, test } from 'vitest';
import { decidedRows } from '#extension/entrypoints/studio/decided-rows.ts';
import { type Choices, mergeSettings } from '#extension/storage/merge-settings.ts';
import { LONGEST_KEPT } from '#extension/storage/pack-policy.ts';
import { pack } from '../../fixtures/rules.ts';

const decided = (choices: Choices) => ({
  ...mergeSettings(choices),
  hosts: { forbidden: [], preselected: [] },
  keepsKeys: false,
  retention: LONGEST_KEPT,
  users: {},
});

/** What stands of packs: which, and whose. */
function said(kept: Parameters<typeof decidedRows>[0]): string[][] {
  return decidedRows(kept, decided({}))
    .filter(({ name }) => name.startsWith('Packs'))
    .map(({ says, by }) => [says, by]);
}

test('each setting stands with its value, whose word it is, and the words that do not count', () => {
  const choices = { policy: { marks: 2 }, admin: { marks: 4 }, user: { marks: 9, delay: 0 } };
  const rows = decidedRows({ byPolicy: [], live: [] }, decided(choices));
  const rowOf = (of: string) => rows.find(({ name }) => name === of);
  expect(rowOf('marks')).toEqual({
    name: 'marks',
    says: '2',
    by: 'Your organization',
    overruled: ['The admin of this browser: 4. This does not count.', 'The user: 9. This does not count.'],
  });
  expect(rowOf('delay')).toEqual({ name: 'delay', says: '0', by: 'The user', overruled: [] });
  expect(rowOf('signingLine')?.by).toBe('ChartCue');
});

test('packs of the policy and of the studio stand apart, each under whose they are', () => {
  const theirs = { place: 0, pack: pack({ id: 'ent', version: '2.0.0', rules: [] }), refused: null };
  const own = { id: 'foot', version: 1, pack: pack({ id: 'foot', rules: [] }) };
  expect(said({ byPolicy: [theirs], live: [own] })).toEqual([
    ['ent 2.0.0', 'Your organization'],
    ['foot 1.0.0', 'The admin of this browser'],
  ]);
  expect(said({ byPolicy: [], live: [] })).toEqual([['', 'The admin of this browser']]);
});
