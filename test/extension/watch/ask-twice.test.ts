import { expect, test } from 'vitest';
import { askTwice } from '#extension/watch/ask-twice.ts';

/** Rejects so many times, then answers; says how often it was asked. */
function failing(times: number): { ask: () => Promise<string>; asked: () => number } {
  let asked = 0;
  return {
    ask: () => ((asked += 1) > times ? Promise.resolve('here') : Promise.reject(new Error('no receiver'))),
    asked: () => asked,
  };
}

test('an answer that comes is asked for once', async () => {
  const { ask, asked } = failing(0);
  expect(await askTwice(ask)).toBe('here');
  expect(asked()).toBe(1);
});

test('what is lost is asked for again', async () => {
  const { ask, asked } = failing(1);
  expect(await askTwice(ask)).toBe('here');
  expect(asked()).toBe(2);
});

test('what is lost twice is lost', async () => {
  const { ask, asked } = failing(2);
  await expect(askTwice(ask)).rejects.toThrow('no receiver');
  expect(asked()).toBe(2);
});
