import { beforeEach, describe, expect, test } from 'vitest';
import { Outcomes, type UnmappedFile } from '#extension/studio/outcomes.ts';
import { type KnownRule, knownRules } from '#extension/studio/known-rules.ts';
import { database } from '#extension/storage/database.ts';
import { counted, type DayCount, type Event } from '#src/measures/day-count.ts';
import { csvOf as csvFrom, jsonOf as jsonFrom } from '#src/measures/export.ts';
import { asked } from './small-house.ts';

const RULE = 'ear/ear-pain-side';
const DENIALS = `Claim,Patient,Rule,CARC\n1,Jane Roe,${RULE},CO-50\n2,Jane Roe,${RULE},16\n`;
/** What the exports of three browser profiles are known by. */
const [MINE, EAST, WEST] = [
  '0e8c4f5a-7a35-4f5e-9b43-2f6d3c1a7b90',
  '7a35e91b-0e8c-4d21-8c55-91b07d3aa4f2',
  '4d21c0de-91b0-4f5e-8a35-0e8c2f6d3c1a',
] as const;
const csvOf = (of: DayCount[], installation: string = MINE) => csvFrom(of, installation);
const jsonOf = (of: DayCount[], installation: string = MINE) => jsonFrom(of, installation);
const db = database();
let outcomes: Outcomes;

beforeEach(async () => {
  await Promise.all(db.tables.map((table) => table.clear()));
  outcomes = new Outcomes(db, () => '2026-11-27');
});

function counts(...events: Event[]) {
  const key = { day: '2026-11-20', host: 'https://ehr.example/*', rule: RULE };
  return [
    events.reduce<ReturnType<typeof counted> | undefined>(
      (sum, event) => counted(key, sum, event),
      undefined,
    )!,
  ];
}

const bringIn = async (name: string, content: BlobPart) =>
  outcomes.bringIn(new Blob([content]), name, await known());
const known = async (): Promise<KnownRule[]> => [
  ...knownRules({ live: [], byPolicy: [] }, await asked.ask('shippedRules')).values(),
];

async function unmapped(name: string, content: BlobPart): Promise<UnmappedFile> {
  const file = await bringIn(name, content);
  if (!('csv' in file)) throw new Error('was taken');
  return file;
}

describe('a file that ChartCue exported', () => {
  test('comes in by what it holds, in either form, and goes out again', async () => {
    expect(await bringIn('a.csv', csvOf(counts({ what: 'shown' })))).toMatchObject({
      kind: 'counts',
      takes: [],
    });
    expect(await bringIn('b.json', jsonOf(counts({ what: 'opened' }), EAST))).toMatchObject({
      kind: 'counts',
    });
    expect((await db.outcomes.toArray()).map(({ name, on }) => [name, on])).toEqual([
      ['a.csv', '2026-11-27'],
      ['b.json', '2026-11-27'],
    ]);
    await outcomes.remove('a.csv');
    expect(await db.outcomes.count()).toBe(1);
  });

  test('takes the place of the file of its name, and never counts twice under two names', async () => {
    const [first, later] = [counts({ what: 'shown' }), counts({ what: 'shown' }, { what: 'shown' })].map(
      (of) => csvOf(of),
    );
    await bringIn('a.csv', first!);
    expect(await bringIn('b.csv', first!)).toEqual({ fault: 'same-file', line: null });
    expect(await bringIn('a.csv', later!)).toMatchObject({ takes: ['a.csv'] });
    expect(await db.outcomes.toArray()).toMatchObject([{ name: 'a.csv', facts: [{ shown: 2 }] }]);
  });

  test('takes the place of an earlier one of its installation, whatever either is called', async () => {
    const later = counts({ what: 'shown' }, { what: 'shown' }).map((of) => ({ ...of, day: '2026-11-27' }));
    await bringIn('first.csv', csvOf(counts({ what: 'shown' })));
    await bringIn('other.csv', csvOf(counts({ what: 'shown' }), EAST));
    expect(await bringIn('second.json', jsonOf(later))).toMatchObject({
      name: 'second.json',
      takes: ['first.csv'],
    });
    expect(await bringIn('copy.csv', csvOf(counts({ what: 'opened' })))).toEqual({
      fault: 'older-export',
      line: null,
    });
    expect(await db.outcomes.toArray()).toMatchObject([
      { name: 'other.csv', facts: [{ shown: 1 }] },
      { name: 'second.json', facts: [{ shown: 2 }] },
    ]);
  });

  test('counts beside those of other installations that go by its name', async () => {
    const name = 'chartcue-measures-2026-11-27.csv';
    for (const installation of [MINE, EAST, WEST]) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      await bringIn(name, csvOf(counts({ what: 'shown' }), installation));
    }
    expect(await bringIn(name, csvOf(counts({ what: 'opened' }), EAST))).toMatchObject({
      name: `${name} (2)`,
      takes: [`${name} (2)`],
    });
    const kept = (await db.outcomes.toArray()).map((one) => [one.name, one.facts]);
    expect(kept).toMatchObject([
      [name, [{ shown: 1 }]],
      [`${name} (2)`, [{ opened: 1 }]],
      [`${name} (3)`, [{ shown: 1 }]],
    ]);
  });

  test('that names no installation stands for its name, and one that does takes its place', async () => {
    const bare = (of: DayCount[]) => csvOf(of).replaceAll(MINE, '');
    await bringIn('a.csv', bare(counts({ what: 'shown' })));
    expect(await bringIn('a.csv', bare(counts({ what: 'opened' })))).toMatchObject({ takes: ['a.csv'] });
    await bringIn('b.csv', csvOf(counts({ what: 'shown' })));
    expect(await bringIn('a.csv', csvOf(counts({ what: 'shown' }, { what: 'opened' })))).toMatchObject({
      name: 'a.csv',
      takes: ['a.csv', 'b.csv'],
    });
    expect(await db.outcomes.count()).toBe(1);
  });

  test('may have gone through a spreadsheet that wrote UTF-16', async () => {
    const text = csvOf(counts({ what: 'shown' })).replaceAll(',', '\t');
    const bytes = new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'));
    expect(await bringIn('a.txt', bytes)).toMatchObject({ kind: 'counts' });
  });
});

describe('any other table', () => {
  test('is kept only once its columns are mapped, and then as counts of rules that are known', async () => {
    const file = await unmapped('denials.csv', DENIALS);
    expect(await db.outcomes.count()).toBe(0);
    const taken = await outcomes.bringInMapped(file, 'denials', { rule: 2, reason: 3 }, await known());
    expect(taken).toMatchObject({
      name: 'denials.csv',
      kind: 'denials',
      unread: { rule: 0, rules: 0, verdict: 0 },
    });
    const rows = await Promise.all(db.tables.map((table) => table.toArray()));
    expect(JSON.stringify(rows)).not.toMatch(/Roe|Claim|Patient/);
    expect(await db.outcomes.toArray()).toMatchObject([
      {
        facts: [
          { rule: RULE, reason: 'medical-necessity', count: 1 },
          { rule: RULE, reason: 'claim', count: 1 },
        ],
      },
    ]);
  });

  test('is mapped as the last of its kind was, by the names of its columns, wherever they stand', async () => {
    const first = await unmapped('denials.csv', DENIALS);
    expect(await outcomes.remembered(first.csv, 'denials')).toEqual({ rule: 2 });
    await outcomes.bringInMapped(first, 'denials', { rule: 2, reason: 3 }, await known());
    const next = await unmapped('more.csv', 'CARC,Rule\n50,x\n');
    expect(await outcomes.remembered(next.csv, 'denials')).toEqual({ rule: 1, reason: 0 });
    expect(await outcomes.remembered(next.csv, 'audits')).toEqual({ rule: 1 });
  });

  test('may name a rule without its pack, or by what it asks about', async () => {
    const file = await unmapped('denials.csv', 'Rule,CARC\near-pain-side,50\nEar pain,50\n');
    await outcomes.bringInMapped(file, 'denials', { rule: 0, reason: 1 }, await known());
    expect(await db.outcomes.toArray()).toMatchObject([{ facts: [{ rule: RULE, count: 2 }] }]);
  });

  test('leaves nothing behind where none of it counts', async () => {
    const file = await unmapped('denials.csv', DENIALS);
    const taken = await outcomes.bringInMapped(file, 'denials', { rule: 1, reason: 3 }, await known());
    expect(taken).toMatchObject({ fault: 'nothing-counted' });
    expect([await db.outcomes.count(), await db.columns.count()]).toEqual([0, 0]);
  });

  test('may tell of a rule that only measures know', async () => {
    const file = await unmapped('denials.csv', `Rule,CARC\nicd10cm/site,50\n`);
    const mapping = { rule: 0, reason: 1 };
    expect(await outcomes.bringInMapped(file, 'denials', mapping, await known())).toMatchObject({
      fault: 'nothing-counted',
    });
    const [one] = counts({ what: 'shown' });
    await bringIn('a.csv', csvOf([{ ...one!, rule: 'icd10cm/site' }]));
    expect(await outcomes.bringInMapped(file, 'denials', mapping, await known())).toMatchObject({
      kind: 'denials',
    });
  });
});

test('a file that is too large is not even read', async () => {
  const file = { size: 20_000_001, arrayBuffer: () => Promise.reject(new Error('was read')) };
  expect(await outcomes.bringIn(file as unknown as Blob, 'a', [])).toEqual({
    fault: 'too-large',
    line: null,
  });
});

test('the rules that speak are the policy’s before one’s own, and those before what ships', async () => {
  const shipped = await asked.ask('shippedRules');
  const pack = { id: 'ear', rules: [{ id: RULE, level: 'hint', question: 'Which ear?' }] };
  const own = { id: 'ear', version: 1, pack } as never;
  const byPolicy = { place: 0, pack, refused: null } as never;
  const of = (live: never[], policy: never[]) => knownRules({ live, byPolicy: policy }, shipped).get(RULE);
  expect(of([], [])).toMatchObject({ level: 'ask', pack: 'ear', isOurs: true });
  expect(of([own], [])).toMatchObject({ level: 'hint', isOurs: true });
  expect(of([own], [byPolicy])).toMatchObject({ level: 'hint', isOurs: false });
});
