import { CLOCK } from '#src/match/word-bits.ts';
import type { Check } from './check.ts';
import { type ServiceTime, timesOfService } from './times-of-service.ts';

/** Minutes by which a stated total may differ from start and stop: clocks are read to the minute. */
const TOLERANCE = 1;

/** A conflict where the one total stated with a service is not what lies between its one start and stop. */
export const minutesDisagree: Check = (input) => {
  const times = timesOfService(input);
  const totals = times.filter(({ clock }) => clock === null);
  const ranges = times.filter(({ clock }) => clock !== null);
  if (totals.length !== 1 || ranges.length !== 1) return null;
  if (mayDiffer(totals[0]!, ranges[0]!)) return null;
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

/** Whether both may be right: the total leaves something out or counts it in, or is that of all work of the day. */
function mayDiffer(total: ServiceTime, range: ServiceTime): boolean {
  const longer = total.minutes - range.minutes;
  if (total.isInexact) return true;
  if (Math.abs(longer) <= TOLERANCE || (total.said & (CLOCK.shared | CLOCK.apart)) !== 0) return true;
  return longer > 0 && (total.said & CLOCK.wider) !== 0;
}
