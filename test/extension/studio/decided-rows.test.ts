import { expect, test } from 'vitest';
import { type DecidedRow, decidedRows } from '#extension/entrypoints/studio/decided-rows.ts';
import { type Choices, mergeSettings } from '#extension/storage/merge-settings.ts';
import shippedPolicy from '#rules/worklist/query-policy.json' with { type: 'json' };
import { LONGEST_KEPT } from '#extension/storage/pack-policy.ts';
import { pack } from '../../fixtures/rules.ts';

const decided = (choices: Choices) => ({
  ...mergeSettings(choices),
  hosts: { forbidden: [], preselected: [] },
  keepsKeys: false,
  retention: LONGEST_KEPT,
});

const EAR = { id: 'ear', title: 'Ear clinic' };

/** What stands of packs: which, and whose. */
function said(kept: Parameters<typeof decidedRows>[0]): [readonly string[], string][] {
  return decidedRows(kept, decided({}), [])
    .filter(({ name }) => name === 'Packs beside those that come with ChartCue')
    .map(({ says, by }) => [says, by]);
}

/** The rows of the settings, where these were chosen, by how each is called. */
function rowsOf(choices: Choices): ReadonlyMap<string, DecidedRow> {
  const rows = decidedRows({ byPolicy: [], live: [] }, decided(choices), [EAR]);
  return new Map(rows.map((row) => [row.name, row]));
}

test('each setting stands with its value, whose word it is, and the words that do not count', () => {
  const rows = rowsOf({ policy: { marks: 2 }, admin: { marks: 4 }, user: { marks: 9, delay: 0 } });
  const marks = 'Marks in a note at one time';
  expect(rows.get(marks)).toEqual({
    name: marks,
    says: ['2'],
    by: 'Your organization',
    overruled: ['The admin of this browser: 4 (does not count)', 'The user: 9 (does not count)'],
  });
  const delay = 'Seconds without a key before anything new is shown';
  expect(rows.get(delay)).toEqual({ name: delay, says: ['0'], by: 'The user', overruled: [] });
  expect(rows.get('Say what is open beside the sign button')?.by).toBe('ChartCue');
});

test('no setting goes by the name or the value that the program has for it', () => {
  for (const { name, says } of rowsOf({}).values()) {
    expect(name).not.toMatch(/^[a-z]+(?:[A-Z]|$)/u);
    for (const line of says) expect(line).not.toMatch(/^(?:null|true|false|system)$|[{}[\]"]/u);
  }
});

test('values read as on the page where they are set, and nothing of a list is left out', () => {
  const rows = rowsOf({
    policy: {
      delay: 1500,
      packsOff: ['ear', 'foot'],
      levels: { ear: 'hint', 'ear/side': 'ask', 'foot/toe': 'off' },
      rulesOff: { 'https://ehr.example/*': ['ear/side', 'foot/toe'], 'https://lab.example/*': [] },
      signingLine: true,
      appearance: 'dark',
      baseline: { from: '2026-11-02', to: '2026-11-15' },
      pausedUntil: new Date(2026, 10, 28, 14, 5).getTime(),
      queryMeasures: { 'query-rate': 'queries-a-chart' },
    },
    user: { levels: { ear: 'off', 'foot/toe': 'hint' } },
  });
  const says = (name: string) => rows.get(name)?.says;
  expect(says('Seconds without a key before anything new is shown')).toEqual(['1.5']);
  expect(says('Packs that say nothing')).toEqual(['Ear clinic (ear)', 'foot']);
  expect(rows.get('How much packs and rules say')).toMatchObject({
    says: ['Ear clinic (ear): Hints only', 'ear/side: Asked', 'foot/toe: Off'],
    overruled: [
      'The user: Ear clinic (ear): Off (does not count)',
      'The user: foot/toe: Hints only (does not count)',
    ],
  });
  expect(says('Never asked on a host')).toEqual(['ehr.example: ear/side, foot/toe']);
  expect(says('Say what is open beside the sign button')).toEqual(['On']);
  expect(says('Colors')).toEqual(['Dark']);
  expect(says('Silent baseline')).toEqual(['Silent from 2026-11-02 to 2026-11-15.']);
  expect(says('Pause of everything')).toEqual(['Until 2026-11-28 14:05']);
  expect(says('Measures of queries')).toContain(
    'Query rate: Queries that were issued and not retracted, of all charts.',
  );
});

test('a policy of due times reads as all that it says, from which day on', () => {
  const policy = { ...shippedPolicy, since: '2026-12-01', escalateTo: ['Advisor', 'Chief'] };
  const rows = rowsOf({ admin: { queryPolicies: [policy] } });
  expect(rows.get('Due times')?.says).toEqual([
    'From 2026-12-01: Reminder after 16 h, answer due after 24 h, escalation after 40 h, given up after 120 h.',
    'From 2026-12-01: Escalated to, in this order: Advisor, Chief',
    expect.stringMatching(/^From 2026-12-01: Working hours: Monday 08:00 to /u),
    expect.stringMatching(/^From 2026-12-01: Time zone: /u),
  ]);
  expect(rowsOf({}).get('Due times')?.says).toEqual(['As ChartCue comes']);
});

test('hosts of the policy stand by name, with what it says of each', () => {
  const hosts = { forbidden: ['*://mail.example/*'], preselected: ['https://ehr.example/*'] };
  const rows = decidedRows({ byPolicy: [], live: [] }, { ...decided({}), hosts }, []);
  expect(rows.find(({ name }) => name === 'Hosts')?.says).toEqual([
    'Never on mail.example',
    'Offered: ehr.example',
  ]);
});

test('where nothing was chosen, that is said', () => {
  const rows = rowsOf({});
  for (const name of ['Hosts', 'Packs that say nothing', 'Never asked on a host']) {
    expect(rows.get(name)?.says).toEqual(['None']);
  }
  expect(rows.get('How much packs and rules say')?.says).toEqual(['As written']);
  expect(rows.get('Silent baseline')?.says).toEqual(['Off']);
});

test('packs of the policy and of the studio stand apart, each under whose they are', () => {
  const theirs = { place: 0, pack: pack({ id: 'ent', version: '2.0.0', rules: [] }), refused: null };
  const own = { id: 'foot', version: 1, pack: pack({ id: 'foot', rules: [] }) };
  expect(said({ byPolicy: [theirs], live: [own] })).toEqual([
    [['ent 2.0.0'], 'Your organization'],
    [['foot 1.0.0'], 'The admin of this browser'],
  ]);
  expect(said({ byPolicy: [], live: [] })).toEqual([[['None'], 'The admin of this browser']]);
});
