import shipped from '#rules/worklist/query-policy.json' with { type: 'json' };
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { policySchema } from '#extension/storage/policy-schema.ts';
import { readSettings } from '#extension/storage/read-settings.ts';
import { DEFAULTS } from '#extension/storage/settings.ts';
import { SAMPLE } from '#tools/policy/samples.ts';
import { written } from '#tools/policy/written.ts';

const texts = written();

test.each(Object.keys(texts))('%s stands as it is written: "npm run policy" writes it anew', (path) => {
  expect(readFileSync(path, 'utf8')).toBe(texts[path]);
});

describe('the schema that browsers read', () => {
  const schema = JSON.parse(texts['extension/public/managed-schema.json']!);

  test('names every setting but a user’s own pause and whom packs take the users for, and says what each is for', () => {
    const { properties } = schema.properties.settings;
    const elsewhere = ['pausedUntil', ...Object.keys(schema.properties.users.properties)];
    expect(elsewhere).toHaveLength(5);
    expect(Object.keys(properties)).toEqual(
      Object.keys(DEFAULTS).filter((name) => !elsewhere.includes(name)),
    );
    for (const [name, { description }] of Object.entries<any>(properties))
      expect(description, name).toMatch(/\.$/);
  });

  test('holds no word that Chromium does not know: it would not load the extension', () => {
    const words = new Set<string>();
    const notWhole: unknown[] = []; // it takes bounds of whole numbers alone
    const walk = (value: any): void => {
      if (('minimum' in value || 'maximum' in value) && value.type !== 'integer') notWhole.push(value);
      Object.keys(value).forEach((word) => words.add(word));
      Object.values(value.properties ?? {}).forEach(walk);
      for (const inner of [value.items, value.additionalProperties]) if (inner !== undefined) walk(inner);
    };
    walk(schema);
    expect(notWhole).toEqual([]);
    expect([...words].toSorted()).toEqual(
      [
        'additionalProperties',
        'description',
        'enum',
        'items',
        'maximum',
        'minimum',
        'properties',
        'title',
        'type',
      ].toSorted(),
    );
  });
});

describe('the sample', () => {
  test('is a policy, and every setting in it is taken', () => {
    expect(policySchema.safeParse(SAMPLE).error).toBeUndefined();
    expect(readSettings(SAMPLE.settings)).toEqual({ chosen: SAMPLE.settings, refused: [] });
  });

  test('is the same for every browser', () => {
    const chromium = JSON.parse(texts['docs/policy/chromium.json']!);
    const firefox = JSON.parse(texts['docs/policy/firefox.json']!);
    expect(chromium['3rdparty'].extensions.EXTENSION_ID).toEqual(SAMPLE);
    expect(Object.values(firefox.policies['3rdparty'].Extensions)).toEqual([SAMPLE]);
    const [, value] = /^"settings"=(".*")\r$/m.exec(texts['docs/policy/windows.reg']!)!;
    expect(JSON.parse(JSON.parse(value!))).toEqual(SAMPLE.settings);
  });
});

describe('the schema and the extension, which reads a policy by hand, agree', () => {
  const { why: _ours, ...policy } = shipped;
  const { pausedUntil: _own, baseline: _none, specialty, encounter, group, payer, ...defaults } = DEFAULTS;
  const ofUsers = { specialty, encounter, group, payer };
  test('on what a setting may be', () => {
    expect(
      policySchema.safeParse({ settings: { ...defaults, queryPolicies: [policy] } }).error,
    ).toBeUndefined();
    expect(readSettings({ ...defaults, queryPolicies: [policy] }).refused).toEqual([]);
  });
  test.each([
    { ...shipped, dueAfter: 0 },
    { ...shipped, calendar: { week: { funday: { from: '08:00', to: '16:00' } }, holidays: [] } },
    { ...shipped, calendar: { ...shipped.calendar, week: { monday: { from: '8', to: '16' } } } },
  ])('and on which policy of due times is none: %j', ({ why: _why, ...odd }) => {
    expect(policySchema.safeParse({ settings: { queryPolicies: [odd] } }).success).toBe(false);
    expect(readSettings({ queryPolicies: [odd] }).chosen).toEqual({ queryPolicies: [] });
  });
  test('and on whom packs take the users for, which is a part of its own', () => {
    for (const name of Object.keys(ofUsers)) {
      expect(policySchema.safeParse({ users: { [name]: 'x' } }).success).toBe(true);
      expect(policySchema.safeParse({ settings: { [name]: 'x' } }).success).toBe(false);
      expect(readSettings({ [name]: 'x' }).chosen).toEqual({ [name]: 'x' });
    }
  });
  test.each([
    { marks: 21 },
    { marks: '3' },
    { delay: -1 },
    { packsOff: 'ent' },
    { packsOff: [''] },
    { levels: { ent: 'loud' } },
    { rulesOff: { 'https://a.example/*': 'x' } },
    { toolbarCount: 1 },
    { appearance: 'pink' },
    { queryMeasures: { agreement: '' } },
    { queryPolicies: shipped },
    { vaultIdle: 0 },
    { vaultDays: 4_000 },
    { language: 'de' },
    { baseline: { from: '2027-01-11' } },
    { baseline: { from: 'soon', to: 'later' } },
    { nonsense: true },
  ])('and on what not: %j', (odd) => {
    expect(policySchema.safeParse({ settings: odd }).success).toBe(false);
    expect(readSettings(odd).refused).toEqual(Object.keys(odd));
  });
});
