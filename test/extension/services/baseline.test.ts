import { expect, test } from 'vitest';
import { endedOn, isSilentOn } from '#extension/services/baseline.ts';

const baseline = { from: '2026-11-02', to: '2026-11-15' };

test.each([
  ['2026-11-01', false],
  ['2026-11-02', true],
  ['2026-11-15', true],
  ['2026-11-16', false],
])('on %s silent: %s', (day, silent) => expect(isSilentOn(baseline, day)).toBe(silent));

test('ended early, the days before count; ended on its first day, it has been none', () => {
  expect(endedOn(baseline, '2026-11-09')).toEqual({ from: '2026-11-02', to: '2026-11-08' });
  expect(endedOn(baseline, '2026-11-02')).toBeNull();
  expect(isSilentOn(endedOn(baseline, '2026-11-09'), '2026-11-09')).toBe(false);
});
