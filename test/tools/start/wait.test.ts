import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { settled, until } from '#tools/start/wait.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** The promise's end while 20 seconds pass. */
async function finished<T>(promise: Promise<T>): Promise<T> {
  const [ended] = await Promise.allSettled([promise, vi.advanceTimersByTimeAsync(20_000)]);
  if (ended.status === 'rejected') throw ended.reason;
  return ended.value;
}

test('an answer is asked for until it will do', async () => {
  let count = 0;
  const ask = async (): Promise<number> => (count += 1);
  expect(await finished(until('three', ask, (answer) => answer === 3))).toBe(3);
});

test('what does not come within 15 seconds is named', async () => {
  const never = until(
    'the card',
    async () => 0,
    () => false,
  );
  await expect(finished(never)).rejects.toThrow('waited 15 s for the card');
});

test('an answer that still changes is waited for', async () => {
  let count = 0;
  const ask = async (): Promise<number> => Math.min((count += 1), 20);
  expect(await finished(settled('rest', ask, () => true))).toBe(20);
  expect(count).toBe(30);
});
