// oxlint-disable-next-line import/no-unassigned-import -- the words are the browser's
import '../messages.ts';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import policy from '#rules/worklist/query-policy.json' with { type: 'json' };
import { ARMED_FOR_MS, ArmedQuery } from '#extension/queries/armed-query.ts';
import { LOG_TOOLS } from '#extension/queries/log-tools.ts';
import { QueryDesk } from '#extension/queries/query-desk.ts';
import { DRAFT, MONDAY, SPECIALIST } from '../../queries/lives.ts';

const words = (text: string): string[] => text.replaceAll(';', '').split(/\s+/);

let desk: QueryDesk;
let told: boolean[];
let armed: ArmedQuery;
let id: string;

beforeEach(async () => {
  vi.useFakeTimers();
  told = [];
  desk = new QueryDesk({ tools: LOG_TOOLS, policies: [policy], now: () => MONDAY, newId: () => 'q1' });
  armed = new ArmedQuery({
    desk,
    tell: (isArmed) => {
      told.push(isArmed);
      return Promise.resolve();
    },
  });
  id = await desk.begin(DRAFT, SPECIALIST);
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a query that is armed', () => {
  test('is offered with all its words, on one line and on several, and is not issued by that', () => {
    armed.arm(id);
    const { line, lines, ...offer } = armed.offer()!;
    expect(offer).toEqual({ id, title: DRAFT.title, question: DRAFT.question });
    expect(line).not.toContain('\n');
    expect(words(line)).toEqual(words(lines));
    expect(desk.state.get(id)?.state).toBe('draft');
  });

  test.each([
    ['inserted', 'line', 'armedInserted'],
    ['copied', 'lines', 'armedCopied'],
  ] as const)(
    'is issued with its very words once it was %s, and offered no more',
    async (what, form, said) => {
      armed.arm(id);
      const offer = armed.offer()!;
      await armed.done(id, what);
      expect(desk.state.get(id)).toMatchObject({ state: 'open', issuedBy: 'armed' });
      expect(desk.state.get(id)?.events.at(-1)).toMatchObject({ words: offer[form] });
      expect(armed.offer()).toBeNull();
      expect(armed.state.said).toBe(said);
      expect(told).toEqual([true, false]);
      await armed.done(id, what); // a second press changes nothing
      expect(desk.log).toHaveLength(2);
    },
  );

  test.each([
    ['declined', () => armed.done(id, 'declined'), 'armedBack'],
    ['called back', () => armed.disarm(), 'armedBack'],
    ['armed for too long', () => vi.advanceTimersByTime(ARMED_FOR_MS), 'armedOver'],
    ['gone with the vault that was locked', () => desk.forget(), 'armedGone'],
    [
      'changed',
      () => desk.record(id, { kind: 'edited', draft: { ...DRAFT, question: 'Which?' } }, SPECIALIST),
      'armedGone',
    ],
    ['retracted', () => desk.record(id, { kind: 'retracted', reason: 'No.' }, SPECIALIST), 'armedGone'],
    ['erased', () => desk.erase(id, 'No.'), 'armedGone'],
  ] as const)('is offered no more once it is %s, and nothing was issued', async (_how, act, said) => {
    armed.arm(id);
    await act();
    expect(armed.state).toEqual({ armed: null, said });
    expect(armed.offer()).toBeNull();
    expect(desk.state.get(id)?.issuedBy ?? null).toBeNull();
    await vi.advanceTimersByTimeAsync(0);
    expect(told).toEqual([true, false]);
  });

  test('is not offered late where the page was asleep when its time was over', () => {
    armed.arm(id);
    vi.setSystemTime(Date.now() + ARMED_FOR_MS);
    expect(armed.offer()).toBeNull();
  });

  test('that was handed over and could not be kept is said to be so', async () => {
    const keep = vi.fn<() => Promise<void>>().mockRejectedValue(new Error('full'));
    await desk.open((entries) => Promise.resolve({ entries, end: null, keep }));
    armed.arm(id);
    await armed.done(id, 'copied');
    expect(armed.state.said).toBe('armedNotKept');
  });
});

describe('what is said of a query that was armed', () => {
  test('stays while others change, and goes when something else becomes of it', async () => {
    armed.arm(id);
    armed.disarm();
    await desk.record('q2', { kind: 'drafted', draft: DRAFT }, SPECIALIST);
    expect(armed.state.said).toBe('armedBack');
    await desk.record(id, { kind: 'issued', how: 'copy', words: '' }, SPECIALIST);
    expect(armed.state).toEqual({ armed: null, said: null });
  });

  test('goes when it was read, and takes nothing away that is armed', () => {
    armed.arm(id);
    armed.takeAway();
    expect(armed.offer()).not.toBeNull();
    armed.disarm();
    armed.takeAway();
    expect(armed.state).toEqual({ armed: null, said: null });
  });
});

test('only a draft can be armed', async () => {
  await desk.record(id, { kind: 'issued', how: 'copy', words: '' }, SPECIALIST);
  armed.arm(id);
  armed.arm('another');
  expect(armed.offer()).toBeNull();
});
