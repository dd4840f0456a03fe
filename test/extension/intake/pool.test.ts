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
const read = (number: number): Numbered<IntakeReply> => ({
  number,
  message: { type: 'read-chart', value: [] },
});
const numbers = ({ asked }: HandWorker): number[] => asked.map(({ number }) => number);
const codeOf = async (asked: Promise<unknown>): Promise<unknown> =>
  asked.catch((error: unknown) => (error instanceof Refused ? error.code : error));

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

  it('has a worker of its own after half a second, while the import goes on', async () => {
    const { workers, start } = byHand();
    const pool = new IntakePool(start, 1);
    const files = [1, 2, 3, 4].map(() => pool.ask(file));
    const seen = pool.ask(chart, { isUrgent: true });
    await vi.advanceTimersByTimeAsync(499);
    expect(workers.length).toBe(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(workers.map(numbers)).toEqual([[1, 2, 3, 4], [5]]);
    workers[1]!.reply(read(5));
    expect(await seen).toEqual([]);
    void pool.ask(chart, { isUrgent: true });
    expect(workers.map(numbers)).toEqual([
      [1, 2, 3, 4],
      [5, 6],
    ]);
    for (const number of [1, 2, 3, 4]) workers[0]!.reply(done(number));
    expect(await Promise.all(files)).toHaveLength(4);
    expect(workers.map(({ isEnded }) => isEnded)).toEqual([false, false]);
  });

  it('is taken from the worker that was given it, and is not heard from it any more', async () => {
    const { workers, start } = byHand();
    const pool = new IntakePool(start, 1);
    pool.ask(file).catch(() => {});
    const seen = pool.ask(chart, { isUrgent: true });
    await vi.advanceTimersByTimeAsync(500);
    workers[0]!.reply({ number: 2, message: { type: 'failed' } });
    workers[0]!.breakDown();
    workers[1]!.reply(read(2));
    expect(await seen).toEqual([]);
    expect(workers.map(numbers)).toEqual([[1, 2], [2]]);
  });

  it('has it until the import is over, and no file is given to it', async () => {
    const { workers, start } = byHand();
    const pool = new IntakePool(start, 1);
    for (let count = 0; count < 6; count += 1) void pool.ask(file);
    void pool.ask(chart, { isUrgent: true });
    await vi.advanceTimersByTimeAsync(500);
    workers[1]!.reply(read(7));
    for (const number of [1, 2, 3, 4, 5]) workers[0]!.reply(done(number));
    expect(workers.map(({ isEnded }) => isEnded)).toEqual([false, false]);
    workers[0]!.reply(done(6));
    expect(workers.map(numbers)).toEqual([[1, 2, 3, 4, 5, 6], [7]]);
    expect(workers.map(({ isEnded }) => isEnded)).toEqual([false, true]);
  });

  it('is left to the worker that is at it already, however long that takes', async () => {
    const { workers, start } = byHand();
    const pool = new IntakePool(start, 1);
    void pool.ask(chart, { isUrgent: true });
    await vi.advanceTimersByTimeAsync(5_000);
    expect(workers.length).toBe(1);
  });

  it('starts no worker once all was ended', async () => {
    const { workers, start } = byHand();
    const pool = new IntakePool(start, 1);
    void pool.ask(file);
    void pool.ask(chart, { isUrgent: true });
    pool.end();
    await vi.advanceTimersByTimeAsync(5_000);
    expect(workers.length).toBe(1);
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
