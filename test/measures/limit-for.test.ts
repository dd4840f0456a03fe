import { describe, expect, test } from 'vitest';
import { limitFor } from '#src/measures/limit-for.ts';
import type { Limit } from '#src/match/thresholds.ts';

const source = { title: 'A manual', section: '1', release: '2026' };
const limit = (least: number, payers: string[], from = '2023-01-01', until: string | null = null): Limit => ({
  payers,
  from,
  until,
  least,
  most: null,
  every: null,
  source,
});
const least = (limits: Limit[], payer?: string, date = '2026-10-01') => {
  const found = limitFor(limits, { date, payer });
  return typeof found === 'string' ? found : found.least;
};

describe('the minutes that a payer takes', () => {
  const differing = [limit(104, ['medicare']), limit(75, ['cpt'])];

  test('are its own', () => {
    expect(least(differing, 'medicare')).toBe(104);
    expect(least(differing, 'cpt')).toBe(75);
  });

  test('are not known where payers differ and none, or none that is named, was given', () => {
    expect(least(differing)).toBe('payer needed');
    expect(least(differing, 'acme')).toBe('payer needed');
  });

  test('are those of all others where a limit names nobody', () => {
    expect(least([limit(104, ['medicare']), limit(75, [])], 'acme')).toBe(75);
    expect(least([limit(104, ['medicare']), limit(75, [])])).toBe('payer needed');
  });

  test('are known without a payer where all agree', () => {
    expect(least([limit(16, [])])).toBe(16);
    expect(least([limit(16, ['medicare']), limit(16, ['cpt'])])).toBe(16);
  });

  test('are those in force on the day', () => {
    const changing = [limit(15, [], '2021-01-01', '2023-12-31'), limit(20, [], '2024-01-01')];
    expect(least(changing, undefined, '2023-12-31')).toBe(15);
    expect(least(changing, undefined, '2024-01-01')).toBe(20);
    expect(least(changing, undefined, '2020-12-31')).toBe('no threshold');
  });
});
