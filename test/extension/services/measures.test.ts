import { beforeEach, describe, expect, it } from 'vitest';
import { measures } from '#extension/services/measures.ts';
import { addEvents } from '#extension/storage/counts.ts';
import { database } from '#extension/storage/database.ts';
import type { Event } from '#src/measures/day-count.ts';

const HOST = 'https://ehr.example/*';
const RULE = 'orthopaedics/knee-side';

beforeEach(() => measures.erase());

function add(day: string, ...events: Event[]): Promise<void> {
  const key = { day, host: HOST, rule: RULE };
  return addEvents(
    database(),
    events.map((event) => ({ key, event })),
  );
}

/** What the exports are known by. */
const named = async (): Promise<unknown> => JSON.parse(await measures.file('json')).installation;

describe('what was counted', () => {
  it('adds up over the stops of the background', async () => {
    await add('2026-11-20', { what: 'shown' }, { what: 'opened' });
    await add('2026-11-20', { what: 'answered', seconds: 4 });
    const { all, groups } = await measures.totals('rule');
    expect(all).toMatchObject({ shown: 1, opened: 1, answered: 1 });
    expect(groups.map(({ name }) => name)).toEqual([RULE]);
  });

  it('loses nothing when two count at once', async () => {
    await Promise.all(Array.from({ length: 20 }, () => add('2026-11-20', { what: 'shown' })));
    expect((await measures.totals('day')).all.shown).toBe(20);
  });

  it('is given for a period', async () => {
    for (const day of ['2026-11-19', '2026-11-20', '2026-11-21']) await add(day, { what: 'shown' });
    const { groups } = await measures.totals('day', { from: '2026-11-20', to: '2026-11-21' });
    expect(groups.map(({ name }) => name)).toEqual(['2026-11-20', '2026-11-21']);
  });

  it('stands beside a baseline', async () => {
    await add('2026-11-02', { what: 'silent' });
    await add('2026-11-20', { what: 'shown' });
    const { all } = await measures.besideBaseline({ from: '2026-11-01', to: '2026-11-14' });
    expect([all.before?.silent, all.after?.shown]).toEqual([1, 1]);
  });

  it('leaves as a file of numbers and names of rules', async () => {
    await add('2026-11-20', { what: 'shown' });
    expect(await measures.file('csv')).toContain(`2026-11-20,${HOST},orthopaedics,${RULE},1,`);
    expect(JSON.parse(await measures.file('json'))).toMatchObject({ counts: [{ rule: RULE, shown: 1 }] });
  });

  it('leaves under one random name each time, and under another once it was erased', async () => {
    await add('2026-11-20', { what: 'shown' });
    const first = await named();
    expect(first).toMatch(/^[0-9a-f-]{36}$/);
    expect(await named()).toBe(first);
    expect(await measures.file('csv')).toContain(`,${String(first)}\r\n`);
    await measures.erase();
    expect(await named()).not.toBe(first);
  });

  it('goes after so many days, and when it is erased', async () => {
    await add('2024-11-26', { what: 'shown' });
    await add('2024-11-27', { what: 'shown' });
    await measures.dropOld('2026-11-28', 731);
    expect((await measures.totals('day')).groups.map(({ name }) => name)).toEqual(['2024-11-27']);
    await measures.erase();
    expect((await measures.totals('day')).groups).toEqual([]);
  });
});
