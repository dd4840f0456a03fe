import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Announcer, ANNOUNCED_AFTER_MS } from '#extension/watch/announcer.ts';

let of: string;
let open: number | null;
let said: number[];
let announcer: Announcer;

beforeEach(() => {
  vi.useFakeTimers();
  of = 'note';
  open = 0;
  said = [];
  announcer = new Announcer(
    () => (open === null ? null : { of, open }),
    (counted) => said.push(counted.open),
  );
});
afterEach(() => {
  vi.useRealTimers();
});

test('a number is told once, some time after the last key', () => {
  open = 2;
  announcer.typed();
  vi.advanceTimersByTime(ANNOUNCED_AFTER_MS - 1);
  announcer.typed();
  vi.advanceTimersByTime(ANNOUNCED_AFTER_MS - 1);
  expect(said).toEqual([]);
  vi.advanceTimersByTime(1);
  announcer.counted();
  vi.runAllTimers();
  expect(said).toEqual([2]);
});

test('an answer of the background does not put the telling off', () => {
  announcer.typed();
  vi.advanceTimersByTime(ANNOUNCED_AFTER_MS - 100);
  open = 1;
  announcer.counted();
  vi.advanceTimersByTime(100);
  expect(said).toEqual([1]);
});

test('a number that fell is told, also when it fell to none', () => {
  for (const count of [2, 1, 0]) {
    open = count;
    announcer.counted();
    vi.runAllTimers();
  }
  expect(said).toEqual([2, 1, 0]);
});

test('nothing is told of a note without a question, nor when the clinician has left the note', () => {
  announcer.counted();
  vi.runAllTimers();
  open = null;
  announcer.counted();
  vi.runAllTimers();
  expect(said).toEqual([]);
});

test('a query box has a number of its own, told beside that of the note though it is the same', () => {
  for (const each of ['note', 'box', 'note']) {
    of = each;
    open = 2;
    announcer.counted();
    vi.runAllTimers();
  }
  expect(said).toEqual([2, 2]);
});

test('nothing is told after it was stopped', () => {
  open = 1;
  announcer.typed();
  announcer.stop();
  vi.runAllTimers();
  expect(said).toEqual([]);
});
