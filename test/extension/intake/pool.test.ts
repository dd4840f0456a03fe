import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { StartWorker } from '#extension/intake/hand.ts';
import { IntakePool } from '#extension/intake/pool.ts';
import type { IntakeReply, IntakeRequest, Numbered } from '#extension/intake/protocol.ts';
import { Refused } from '#extension/intake/refusal.ts';

interface HandWorker {
  readonly asked: Numbered<IntakeRequest>[];
  readonly reply: (reply: Numbered<IntakeReply>) => void;
  readonly breakDown: () => void;
  isEnded: boolean;
}

/** Workers that answer when the test says so. */
function byHand(): { workers: HandWorker[]; start: StartWorker } {
  const workers: HandWorker[] = [];
  const start: StartWorker = (reply, breakDown) => {
    const worker: HandWorker = { asked: [], reply, breakDown, isEnded: false };
    workers.push(worker);
    return {
      ask: (request) => worker.asked.push(request),
      end: () => {
        worker.isEnded = true;
      },
    };
  };
  return { workers, start };
}

const file: IntakeRequest & { type: 'read-file' } = { type: 'read-file', file: new Blob(['Knee pain.']) };
const chart: IntakeRequest & { type: 'read-chart' } = { type: 'read-chart', parts: [], today: '2026-11-01' };
const done = (number: number): Numbered<IntakeReply> => ({
  number,
  message: { type: 'read-file', value: { documents: [], refusals: [] } },
});
const READING = { prompts: [], weight: { gaps: 0, conflicts: 0, hints: 0, weight: 0 } };
const read = (number: number): Numbered<IntakeReply> => ({
  number,
  message: { type: 'read-chart', value: READING },
});
const numbers = ({ asked }: HandWorker): number[] => asked.map(({ number }) => number);
const codeOf = async (asked: Promise<unknown>): Promise<unknown> =>
  asked.catch((error: unknown) => (error instanceof Refused ? error.code : error));
const imported = (pool: IntakePool, files: number): Promise<unknown>[] =>
  Array.from({ length: files }, () => codeOf(pool.ask(file)));
const seen = (pool: IntakePool): Promise<unknown> => codeOf(pool.ask(chart, { isUrgent: true }));

/** A pool whose worker is at a file, while what somebody waits for behind it was given to one more. */
async function hurried(mostTime?: number) {
  const { workers, start } = byHand();
  const pool = new IntakePool(start, 1, mostTime);
  void imported(pool, 1);
  const first = seen(pool);
  await vi.advanceTimersByTimeAsync(500);
  return { workers, pool, first };
}

describe('workers share what is asked', () => {
  it('each gets some before any gets more than it can do next', () => {
    const { workers, start } = byHand();
    const pool = new IntakePool(start, 2);
    for (let count = 0; count < 10; count += 1) void pool.ask(file);
    expect(workers.map(({ asked }) => asked.length)).toEqual([4, 4]);
    workers[0]!.reply(done(1));
    expect(workers.map(({ asked }) => asked.length)).toEqual([5, 4]);
  });

  it('a reply goes to the request of its number, and others are not heard', async () => {
    const { workers, start } = byHand();
    const pool = new IntakePool(start, 1);
    const asked = [pool.ask(file), pool.ask(file)];
    workers[0]!.reply({ number: 2, message: { type: 'failed' } });
    workers[0]!.reply({ action: 'ready' } as never);
    workers[0]!.reply(done(1));
    expect(await Promise.all(asked.map(codeOf))).toEqual([{ documents: [], refusals: [] }, 'damaged']);
  });

  it('what somebody waits for goes first', () => {
    const { workers, start } = byHand();
    const pool = new IntakePool(start, 1);
    for (let count = 0; count < 9; count += 1) void pool.ask(file);
    void pool.ask(chart, { isUrgent: true });
    workers[0]!.reply(done(1));
    expect(workers[0]!.asked.at(-1)!.message.type).toBe('read-chart');
  });
});

describe('what somebody waits for behind a slow file', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('has a worker of its own after half a second, which takes no file, and goes once all is done', async () => {
    const { workers, start } = byHand();
    const pool = new IntakePool(start, 1);
    const files = imported(pool, 6);
    const first = seen(pool);
    await vi.advanceTimersByTimeAsync(499);
    expect(workers.map(numbers)).toEqual([[1, 2, 3, 4]]);
    await vi.advanceTimersByTimeAsync(1);
    expect(workers.map(numbers)).toEqual([[1, 2, 3, 4], [7]]);
    workers[1]!.reply(read(7));
    expect(await first).toEqual(READING);
    void seen(pool);
    expect(workers.map(numbers)).toEqual([
      [1, 2, 3, 4],
      [7, 8],
    ]);
    workers[1]!.reply(read(8));
    for (const number of [1, 2, 3, 4, 5, 6]) workers[0]!.reply(done(number));
    await Promise.all(files);
    const next = imported(pool, 1); // as the charts are, once the last file was read
    await vi.advanceTimersByTimeAsync(0);
    expect(workers.map(({ isEnded }) => isEnded)).toEqual([false, false]);
    workers[0]!.reply(done(9));
    await Promise.all(next);
    await vi.advanceTimersByTimeAsync(0);
    expect(workers.map(({ isEnded }) => isEnded)).toEqual([false, true]);
    expect(workers.map(numbers)).toEqual([
      [1, 2, 3, 4, 5, 6, 9],
      [7, 8],
    ]);
  });

  it('is not heard any more from the worker that it was given to before', async () => {
    const { workers, first } = await hurried();
    workers[0]!.reply(done(1));
    workers[0]!.reply({ number: 2, message: { type: 'failed' } });
    workers[1]!.reply(read(2));
    expect(await first).toEqual(READING);
    expect(workers.map(numbers)).toEqual([[1, 2], [2]]);
  });

  it('is laid to no file’s charge while that worker is still at it', async () => {
    const { workers, pool } = await hurried(2_000);
    workers[1]!.reply(read(2));
    workers[0]!.reply(done(1));
    const [next] = imported(pool, 1);
    await vi.advanceTimersByTimeAsync(1_900);
    workers[0]!.reply(read(2));
    await vi.advanceTimersByTimeAsync(1_900);
    expect(workers[0]!.isEnded).toBe(false);
    workers[0]!.reply(done(3));
    expect(await next).toEqual({ documents: [], refusals: [] });
  });

  it('breaks a worker that is still at it, and what stands behind it is given to another', async () => {
    const { workers, pool } = await hurried();
    workers[0]!.reply(done(1));
    const [next] = imported(pool, 1);
    workers[0]!.breakDown();
    expect(workers.map(numbers)).toEqual([[1, 2, 3], [2], [3]]);
    workers[2]!.reply(done(3));
    expect(await next).toEqual({ documents: [], refusals: [] });
  });

  it('has that worker one by one', async () => {
    const { workers, start } = byHand();
    const pool = new IntakePool(start, 1);
    void imported(pool, 2);
    for (let count = 0; count < 3; count += 1) void seen(pool); // one of them waits in the pool
    await vi.advanceTimersByTimeAsync(900);
    expect(workers.map(numbers)).toEqual([[1, 2, 3, 4], [3]]);
    workers[1]!.reply(read(3));
    await vi.advanceTimersByTimeAsync(100);
    workers[1]!.reply(read(5));
    await vi.advanceTimersByTimeAsync(500);
    expect(workers.map(numbers)).toEqual([
      [1, 2, 3, 4],
      [3, 5, 4],
    ]);
  });

  it('goes to a worker that has nothing to do before one more is started', async () => {
    const { workers, start } = byHand();
    const pool = new IntakePool(start, 2);
    void imported(pool, 2);
    void seen(pool);
    workers[1]!.reply(done(2));
    await vi.advanceTimersByTimeAsync(500);
    expect(workers.map(numbers)).toEqual([
      [1, 3],
      [2, 3],
    ]);
  });

  it('starts none where only others like it stand before it, however many they are', async () => {
    const { workers, start } = byHand();
    const pool = new IntakePool(start, 1);
    for (let count = 0; count < 40; count += 1) void seen(pool);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(workers.map(numbers)).toEqual([[1, 2, 3, 4]]);
  });

  it('starts none once all was ended', async () => {
    const { workers, start } = byHand();
    const pool = new IntakePool(start, 1);
    void imported(pool, 1);
    void seen(pool);
    pool.end();
    expect(vi.getTimerCount()).toBe(0);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(workers.map(({ isEnded }) => isEnded)).toEqual([true]);
  });

  it('is ended with all others, though the worker more broke down twice', async () => {
    const { workers, pool, first } = await hurried();
    workers[1]!.breakDown();
    workers[1]!.breakDown();
    expect(await first).toBe('damaged');
    pool.end();
    expect(workers.map(({ isEnded }) => isEnded)).toEqual([true, true]);
  });
});

describe('workers that are renewed', () => {
  it('are ended, and new ones are given all that they had, what somebody waits for first', () => {
    const { workers, start } = byHand();
    const pool = new IntakePool(start, 1);
    void imported(pool, 3);
    void seen(pool);
    pool.renew();
    expect(workers.map(({ isEnded }) => isEnded)).toEqual([true, false]);
    expect(workers.map(numbers)).toEqual([
      [1, 2, 3, 4],
      [4, 1, 2, 3],
    ]);
  });
});

describe('a worker that breaks down or takes too long', () => {
  it('loses the request it was at, and another takes the rest', async () => {
    const { workers, start } = byHand();
    const pool = new IntakePool(start, 1);
    const asked = [pool.ask(file), pool.ask(file)];
    workers[0]!.breakDown();
    expect(workers[0]!.isEnded).toBe(true);
    expect(numbers(workers[1]!)).toEqual([2]);
    workers[1]!.reply(done(2));
    expect(await Promise.all(asked.map(codeOf))).toEqual(['damaged', { documents: [], refusals: [] }]);
  });

  it('leaves the rest behind what somebody waits for', () => {
    const { workers, start } = byHand();
    const pool = new IntakePool(start, 1);
    for (let count = 0; count < 9; count += 1) pool.ask(file).catch(() => {});
    void pool.ask(chart, { isUrgent: true });
    workers[0]!.breakDown();
    expect(numbers(workers[1]!)).toEqual([10, 2, 3, 4]);
  });

  it('is given the time of one file for each file', async () => {
    vi.useFakeTimers();
    const { workers, start } = byHand();
    const pool = new IntakePool(start, 1, 1_000);
    const asked = [pool.ask(file), pool.ask(file)].map(codeOf);
    await vi.advanceTimersByTimeAsync(900);
    workers[0]!.reply(done(1));
    await vi.advanceTimersByTimeAsync(900);
    expect(workers[0]!.isEnded).toBe(false);
    await vi.advanceTimersByTimeAsync(200);
    expect(workers[0]!.isEnded).toBe(true);
    expect(await Promise.all(asked)).toEqual([{ documents: [], refusals: [] }, 'too-slow']);
    vi.useRealTimers();
  });
});

describe('when an import is cancelled', () => {
  it('what it asked for is dropped at once, and what somebody waits for is not', () => {
    const { workers, start } = byHand();
    const pool = new IntakePool(start, 1);
    for (let count = 0; count < 9; count += 1) void pool.ask(file);
    void pool.ask(chart, { isUrgent: true });
    pool.cancel();
    expect(workers[0]!.isEnded).toBe(true);
    expect(workers[1]!.asked.map(({ message }) => message.type)).toEqual(['read-chart']);
  });
});
