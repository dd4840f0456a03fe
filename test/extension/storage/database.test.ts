import { Dexie } from 'dexie';
import { beforeEach, describe, expect, it } from 'vitest';
import { countsBetween } from '#extension/storage/counts.ts';
import { Database } from '#extension/storage/database.ts';
import type { DayCount } from '#src/measures/day-count.ts';

/** The tables as each version that was in use made them. They never change; a new version gets an entry of its own. */
const FIRST = {
  asides: 'hash, note',
  notes: 'id, page',
  remarks: '++id',
  keys: '',
  counts: '[day+host+rule], day',
} as const;
const SECOND = {
  ...FIRST,
  drafts: 'pack',
  versions: '++id, pack',
  moves: '++id, pack',
  livePacks: 'id',
  trusted: 'key',
} as const;
const THIRD = { ...SECOND, shown: 'id, page, seen' } as const;
const FOURTH = { ...THIRD, policyPacks: 'place' } as const;
const FIFTH = { ...FOURTH, outcomes: 'name', columns: 'kind' } as const;
const SIXTH = { ...FIFTH, decisions: '++id' } as const;
const SEVENTH = { ...SIXTH, refusals: '++id' } as const;
const SCHEMAS = { 1: FIRST, 2: SECOND, 3: THIRD, 4: FOURTH, 5: FIFTH, 6: SIXTH, 7: SEVENTH } as const;

const COUNT: DayCount = {
  day: '2026-11-20',
  host: 'https://ehr.example/*',
  rule: 'orthopaedics/knee-side',
  shown: 3,
  silent: 0,
  opened: 1,
  answered: 1,
  aside: {
    undetermined: 0,
    'not-now': 1,
    'documented-elsewhere': 0,
    'not-relevant': 0,
    wrong: 0,
    'never-on-host': 0,
  },
  edited: 1,
  times: [0, 2, 0, 0, 0],
};
const ROWS = {
  asides: [{ hash: '0a', note: 'n', reason: 'not-now' }],
  notes: [{ id: 'n', page: '0b', sketch: [1, 2, 3], seen: '2026-11-20' }],
  remarks: [{ id: 1, rule: 'orthopaedics/knee-side', day: '2026-11-20', text: 'It was said.' }],
  counts: [COUNT],
};

beforeEach(() => Dexie.delete('chartcue'));

describe.each(Object.entries(SCHEMAS))('what version %s kept', (version, schema) => {
  it('is all there after an update', async () => {
    const before = new Dexie('chartcue');
    before.version(Number(version)).stores(schema);
    for (const [table, rows] of Object.entries(ROWS)) await before.table(table).bulkAdd(rows);
    before.close();

    const db = new Database();
    expect(await db.asides.toArray()).toEqual(ROWS.asides);
    expect(await db.notes.where('page').equals('0b').toArray()).toEqual(ROWS.notes);
    expect(await db.remarks.toArray()).toEqual(ROWS.remarks);
    expect(await countsBetween(db, '2026-11-20', '2026-11-20')).toEqual(ROWS.counts);
    db.close();
  });
});

it('what was set aside before shows were remembered had been shown', async () => {
  const before = new Dexie('chartcue');
  before.version(1).stores(SCHEMAS[1]);
  for (const [table, rows] of Object.entries(ROWS)) await before.table(table).bulkAdd(rows);
  before.close();
  const db = new Database();
  expect(await db.shown.toArray()).toEqual([{ ...ROWS.notes[0], shown: ['0a'] }]);
  db.close();
});

it('the newest version is among those whose updates are tested', async () => {
  const db = new Database();
  await db.open();
  expect(Object.keys(SCHEMAS).map(Number)).toContain(db.verno);
  db.close();
});

it('what a newer version kept is readable after a step back', async () => {
  const newer = new Dexie('chartcue');
  newer.version(99).stores({ ...SCHEMAS[2], more: 'id' });
  await newer.table('counts').add(COUNT);
  newer.close();
  const db = new Database();
  expect(await db.counts.toArray()).toEqual([COUNT]);
  db.close();
});
