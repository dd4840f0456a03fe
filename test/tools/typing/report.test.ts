import { expect, test } from 'vitest';
import { faults, quantile, table } from '#tools/typing/report.ts';

const upTo = (most: number): number[] => Array.from({ length: 101 }, (_, at) => (at / 100) * most);

test('a quantile is one of the values, whatever their order', () => {
  expect(quantile([5, 1, 4, 2, 3], 0.5)).toBe(3);
  expect(quantile(upTo(100), 0.95)).toBe(95);
});

test('a field is within the limits up to 2 ms at the median and 8 ms at the 95th percentile', () => {
  const off = upTo(10);
  expect(faults([{ field: 'textarea', off, on: off.map((delay) => delay + 2) }])).toEqual([]);
  expect(faults([{ field: 'textarea', off, on: off.map((delay) => delay + 3) }])).toEqual([
    'textarea: 3.00 ms more from key to key (median), at most 2',
  ]);
  const late = off.map((delay, at) => (at > 90 ? delay + 9 : delay));
  expect(faults([{ field: 'textarea', off, on: late }])).toEqual([
    'textarea: 9.00 ms more from key to key (p95), at most 8',
  ]);
});

test('the table has off, on and what is more, a line a field', () => {
  const lines = table([{ field: 'textarea', off: upTo(2), on: upTo(4) }]).split('\n');
  expect(lines[1]).toMatch(/^textarea +1\.00 +2\.00 +1\.00 +1\.90 +3\.80 +1\.90$/);
});
