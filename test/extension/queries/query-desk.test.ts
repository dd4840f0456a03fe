import { describe, expect, test } from 'vitest';
import policy from '#rules/worklist/query-policy.json' with { type: 'json' };
import { LOG_TOOLS } from '#extension/queries/log-tools.ts';
import { momentOf } from '#extension/queries/moment.ts';
import { QueryDesk } from '#extension/queries/query-desk.ts';
import type { QueryLogEntry } from '#src/queries/replay.ts';
import { ACTS, DRAFT, MONDAY, SPECIALIST } from '../../queries/lives.ts';

function desk(now = () => MONDAY): QueryDesk {
  let ids = 0;
  return new QueryDesk({ tools: LOG_TOOLS, policy, now, newId: () => `q${(ids += 1)}` });
}

const SETTLING = {
  note: { document: 'Progress', date: '2026-11-24' },
  says: (kind: string) => `It was ${kind}.`,
  by: SPECIALIST,
};

describe('the desk', () => {
  test('writes down what happens, and refuses what cannot follow', async () => {
    const here = desk();
    const id = await here.begin(DRAFT, SPECIALIST);
    expect(await here.record(id, ACTS.answered, SPECIALIST)).toBe(false);
    expect(await here.record(id, ACTS.issued, SPECIALIST)).toBe(true);
    expect(here.state.get(id)?.state).toBe('open');
    expect(here.ofChart('a').map(({ state }) => state)).toEqual(['open']);
    expect(await here.verify()).toMatchObject({ isWhole: true, entries: 2 });
  });

  test('of two that issue at once one is told that it was done already', async () => {
    const here = desk();
    const id = await here.begin(DRAFT, SPECIALIST);
    const both = [here.record(id, ACTS.issued, SPECIALIST), here.record(id, ACTS.issued, SPECIALIST)];
    expect(await Promise.all(both)).toEqual([true, false]);
  });

  test('nothing has happened that could not be kept, and the next is kept again', async () => {
    const here = desk();
    let isFull = true;
    const kept: QueryLogEntry[] = [];
    here.open([], (entries) => {
      if (isFull) return Promise.reject(new Error('full'));
      kept.push(...entries);
      return Promise.resolve();
    });
    await expect(here.begin(DRAFT, SPECIALIST)).rejects.toThrow('full');
    expect(here.state.size).toBe(0);
    isFull = false;
    await here.begin(DRAFT, SPECIALIST);
    expect(kept).toEqual(here.log);
    const again = desk();
    again.open(kept, () => Promise.resolve());
    expect(again.state).toEqual(here.state);
  });

  test('a chart that was read again settles its queries, and opens them again', async () => {
    const here = desk();
    const id = await here.begin(DRAFT, SPECIALIST);
    await here.record(id, ACTS.issued, SPECIALIST);
    await here.settle('a', new Set(), SETTLING);
    expect(here.state.get(id)).toMatchObject({ state: 'closed', outcome: 'settled' });
    await here.settle('a', new Set(['hf-type']), SETTLING);
    expect(here.state.get(id)).toMatchObject({ state: 'open', outcome: null });
    expect(here.state.get(id)?.events.at(-1)).toMatchObject({ reason: 'It was reopened.' });
  });

  test('what is erased leaves no word, and a log that verifies', async () => {
    const here = desk();
    const id = await here.begin(DRAFT, SPECIALIST);
    await here.begin({ ...DRAFT, title: 'Side' }, SPECIALIST);
    await here.record(id, ACTS.issued, SPECIALIST);
    await here.erase(id, 'Wrong patient.');
    expect([...here.state.values()].map(({ draft }) => draft.title)).toEqual(['Side']);
    expect(JSON.stringify(here.log)).not.toContain('heart failure can');
    expect(await here.verify()).toMatchObject({ isWhole: true, entries: 5, erased: 2 });
  });
});

test('a moment says the time of day and the offset', () => {
  const now = new Date('2026-11-27T16:43:05Z');
  expect(Date.parse(momentOf(now))).toBe(now.getTime());
  expect(momentOf(now)).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d$/);
});
