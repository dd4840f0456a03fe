import { daysBefore } from '../storage/counts.ts';
import type { Baseline } from '../storage/settings.ts';

/** Whether everything is counted and nothing shown on a day, YYYY-MM-DD. */
export function isSilentOn(baseline: Baseline | null, day: string): boolean {
  return baseline !== null && baseline.from <= day && day <= baseline.to;
}

/** The baseline when it is ended on a day: the days before it count, and none is left where it began on that day. */
export function endedOn(baseline: Baseline, day: string): Baseline | null {
  return baseline.from < day ? { from: baseline.from, to: daysBefore(day, 1) } : null;
}
