import { expect, test } from 'vitest';
import { clocked, MEASURED, measure, statistics, WARM_UP } from '#tools/bench/measure.ts';

test('median and 95th percentile are times that were taken', () => {
  const times = Array.from({ length: 200 }, (_, index) => 200 - index);
  expect(statistics(times)).toEqual({ median: 100, p95: 190 });
  expect(statistics([3])).toEqual({ median: 3, p95: 3 });
  expect(() => statistics([])).toThrow(RangeError);
});

test('every subject has its runs in order, prepared one by one, and takes turns with the others', async () => {
  const log: string[] = [];
  const subject = (name: string) =>
    clocked({ before: (run) => run, run: (run) => log.push(`${name}${run}`) });
  await measure([subject('a'), subject('b')]);
  expect(log).toHaveLength(2 * (WARM_UP + MEASURED));
  expect(log.filter((each) => each.startsWith('a'))).toEqual(
    Array.from({ length: WARM_UP + MEASURED }, (_, run) => `a${run}`),
  );
  expect(log.indexOf('b0')).toBeLessThan(log.indexOf('a20'));
});

test('what is prepared is not timed, and a promise is waited for', async () => {
  const slowToPrepare = clocked({ before: () => wait(1), run: () => {} });
  const slowToRun = clocked({ before: () => {}, run: () => new Promise((done) => setTimeout(done, 1)) });
  await measure([slowToPrepare, slowToRun]);
  expect(slowToPrepare.times().median).toBeLessThan(0.5);
  expect(slowToRun.times().median).toBeGreaterThan(0.5);
});

function wait(milliseconds: number): void {
  const end = performance.now() + milliseconds;
  while (performance.now() < end);
}
