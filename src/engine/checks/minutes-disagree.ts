import type { Check } from './check.ts';
import { timesOfService } from './times-of-service.ts';

/** Minutes by which a stated total may differ from start and stop: clocks are read to the minute. */
const TOLERANCE = 1;

/** A conflict where the one total stated with a service is not what lies between its one start and stop. */
export const minutesDisagree: Check = (input) => {
  const times = timesOfService(input);
  const totals = times.filter(({ clock }) => clock === null);
  const ranges = times.filter(({ clock }) => clock !== null);
  if (totals.length !== 1 || ranges.length !== 1) return null;
  if (Math.abs(totals[0]!.minutes - ranges[0]!.minutes) <= TOLERANCE) return null;
  return {
    kind: 'conflict',
    evidence: [ranges[0]!, totals[0]!].map(({ part, start, end }) => ({
      part,
      start,
      end,
      role: 'time' as const,
    })),
  };
};
