import { expect, test } from 'vitest';
import { type KeptPacks, packRows } from '#extension/studio/pack-rows.ts';
import type { Pack } from '#src/match/rules.ts';
import { pack } from '../../fixtures/rules.ts';

const NONE: KeptPacks = { drafts: [], versions: [], moves: [], live: [], byPolicy: [], refusals: [] };
const shipped = [{ manifest: { ...pack({ id: 'ent', rules: [] }), title: 'Ear' } as never, rules: 11 }];
const version = {
  id: 1,
  pack: 'ent',
  version: '1.0.0',
  text: JSON.stringify({
    content: { pack: { ...pack({ id: 'ent', rules: [] }), title: 'Our ear' }, rules: [{}, {}] },
  }),
  fingerprint: '',
  origin: 'studio',
  by: 'A',
  reason: 'B',
  on: '2026-11-27',
} as const;
const draft = {
  pack: 'foot',
  manifest: 'title: "Foot"\nversion: 1.0.0\nfrom: 2027-01-01\npayers: [acme]\n',
  rules: [],
  isGreen: false,
  changed: 0,
};
const live = { id: 'ent', version: 1, pack: pack({ id: 'ent', version: '1.0.0', rules: [] }) };

const rows = (kept: Partial<KeptPacks>): string[] =>
  packRows({ ...NONE, ...kept }, shipped, '2026-11-27').map(
    ({ id, version: of, states, standing }) => `${id} ${of} ${states.join('+')} ${standing}`,
  );

test('what ships is live until one of the same name takes its place', () => {
  expect(rows({})).toEqual(['ent 1.0.0 shipped in force']);
  expect(rows({ versions: [version], live: [live] })).toEqual([
    'ent 1.0.0 live in force',
    'ent 1.0.0 replaced in force',
  ]);
});

test('what ships is live where the one of its name is not in force', () => {
  const states = (own: Partial<Pack>): string[] =>
    rows({ versions: [version], live: [{ ...live, pack: { ...live.pack, ...own } }] });
  expect(states({ hosts: ['ehr.example'] })[1]).toBe('ent 1.0.0 replaced-for-some in force');
  expect(states({ from: '2027-01-01' })).toEqual(['ent 1.0.0 live not yet', 'ent 1.0.0 shipped in force']);
  const theirs = pack({ id: 'ent', version: '3.0.0', rules: [], groups: ['north'] });
  const byPolicy = [{ place: 0, pack: theirs, refused: null }];
  expect(rows({ versions: [version], live: [live], byPolicy })[1]).toBe(
    'ent 1.0.0 overruled-for-some in force',
  );
});

test('a draft has the days and the scope that it says, and does nothing before them', () => {
  expect(rows({ drafts: [draft] })[0]).toBe('foot 1.0.0 draft not yet');
  const [row] = packRows({ ...NONE, drafts: [draft] }, [], '2026-11-27');
  expect(row).toMatchObject({ title: 'Foot', scope: { from: '2027-01-01', until: null, payers: ['acme'] } });
  expect(rows({ drafts: [{ ...draft, isGreen: true, manifest: 'title: [' }] })[0]).toBe('foot  tested null');
});

test('a version that was signed is told from one that is retired, and the policy’s pack from all', () => {
  expect(rows({ versions: [version] })[0]).toBe('ent 1.0.0 signed in force');
  expect(packRows({ ...NONE, versions: [version] }, [], '2026-11-27')[0]).toMatchObject({
    title: 'Our ear',
    rules: 2,
    scope: { hosts: [], groups: [] },
  });
  const moves = [{ pack: 'ent', from: 1, to: null, what: 'retired', at: 0 }] as const;
  expect(rows({ versions: [version], moves })[0]).toBe('ent 1.0.0 retired in force');
  const refused = [...moves, { ...moves[0], what: 'refused' }] as const;
  expect(rows({ versions: [version], moves: refused })[0]).toBe('ent 1.0.0 refused in force');
  const byPolicy = [{ place: 0, pack: pack({ id: 'ent', version: '3.0.0', rules: [] }), refused: null }];
  expect(rows({ versions: [version], live: [live], byPolicy })).toEqual([
    'ent 3.0.0 policy in force',
    'ent 1.0.0 overruled in force',
    'ent 1.0.0 replaced in force',
  ]);
});
