import { describe, expect, test } from 'vitest';
import policy from '#rules/worklist/query-policy.json' with { type: 'json' };
import { LOG_TOOLS } from '#extension/queries/log-tools.ts';
import { momentOf } from '#extension/queries/moment.ts';
import { VaultError } from '#extension/vault/vault-error.ts';
import { QueryDesk, type SettlingWords } from '#extension/queries/query-desk.ts';
import { verified } from '#src/queries/log.ts';
import type { Told } from '#src/queries/told.ts';
import type { QueryLogEntry } from '#src/queries/replay.ts';
import { ACTS, DRAFT, MONDAY, SPECIALIST } from '../../queries/lives.ts';

function desk(now = () => MONDAY): QueryDesk {
  let ids = 0;
  return new QueryDesk({ tools: LOG_TOOLS, policies: [policy], now, newId: () => `q${(ids += 1)}` });
}

const SAYS: SettlingWords = {
  settled: () => ({ note: { document: 'Progress', date: '2026-11-24' }, reason: 'It is told.' }),
  reopened: () => 'It is told no more.',
  untold: () => 'Nothing is said of it.',
};

function told(state: Told['state']): ReadonlyMap<string, Told> {
  const place = { part: 0, start: 0, end: 4, value: 'left' };
  return new Map([['hf-type', state === 'told' ? { state, place } : { state, part: 0 }]]);
}

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
    const keep = (entries: readonly QueryLogEntry[]): Promise<void> => {
      if (isFull) return Promise.reject(new VaultError('full'));
      kept.push(...entries);
      return Promise.resolve();
    };
    await here.open(() => Promise.resolve({ entries: [], end: null, keep }));
    await expect(here.begin(DRAFT, SPECIALIST)).rejects.toThrow('full');
    expect([here.state.size, here.fault]).toEqual([0, 'full']);
    isFull = false;
    await here.begin(DRAFT, SPECIALIST);
    expect(here.fault).toBeNull();
    expect(kept).toEqual(here.log);
    const again = desk();
    await again.open(() => Promise.resolve({ entries: kept, end: null, keep }));
    expect(again.state).toEqual(here.state);
  });

  test('what was asked before it is forgotten is still kept where it was, in its turn, and nothing of it is here', async () => {
    const here = desk();
    const kept: QueryLogEntry[] = [];
    const keep = async (entries: readonly QueryLogEntry[]): Promise<void> => void kept.push(...entries);
    await here.open(() => Promise.resolve({ entries: [], end: null, keep }));
    const id = await here.begin(DRAFT, SPECIALIST);
    const asked = here.record(id, ACTS.issued, SPECIALIST);
    const settled = here.settled();
    here.forget();
    expect([here.log, here.state.size]).toEqual([[], 0]);
    await settled;
    expect(await asked).toBe(true);
    expect(kept.map(({ number }) => number)).toEqual([1, 2]);
    expect(await verified(kept, LOG_TOOLS.hash)).toMatchObject({ isWhole: true });
    expect([here.log, here.state.size]).toEqual([[], 0]);
  });

  test('what is written while a log is being opened comes after it, and is kept', async () => {
    const here = desk();
    const kept: QueryLogEntry[] = [];
    const opened = Promise.withResolvers<void>();
    const opening = here.open(async (before) => {
      await opened.promise;
      return { entries: before, end: null, keep: async (entries) => void kept.push(...entries) };
    });
    const begun = here.begin(DRAFT, SPECIALIST);
    opened.resolve();
    await Promise.all([opening, begun]);
    expect(kept).toEqual(here.log);
    expect(here.log).toHaveLength(1);
  });

  test('a chart that was read again settles its queries, and opens them again', async () => {
    const here = desk();
    const id = await here.begin(DRAFT, SPECIALIST);
    await here.record(id, ACTS.issued, SPECIALIST);
    await here.settle('a', told('told'), SAYS, SPECIALIST);
    expect(here.state.get(id)).toMatchObject({ state: 'closed', outcome: 'settled' });
    await here.settle('a', told('untold'), SAYS, SPECIALIST);
    expect(here.state.get(id)).toMatchObject({ state: 'open', outcome: null });
    expect(here.state.get(id)?.events.at(-1)).toMatchObject({ reason: 'It is told no more.' });
  });

  test('a chart that asks no more and tells nothing leaves a query open, and it is said so until it does', async () => {
    const here = desk();
    const id = await here.begin(DRAFT, SPECIALIST);
    await here.record(id, ACTS.issued, SPECIALIST);
    await here.settle('a', told('untold'), SAYS, SPECIALIST);
    expect([here.state.get(id)?.state, here.remarkOn(id)]).toEqual(['open', 'Nothing is said of it.']);
    await here.settle('a', told('open'), SAYS, SPECIALIST);
    expect([here.state.get(id)?.state, here.remarkOn(id)]).toEqual(['open', null]);
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
