import { timeReachOf } from '#src/match/rules.ts';
import type { Check } from './check.ts';
import { isWhole, timesOfService, timesSpent } from './times-of-service.ts';

/**
 * A gap where a timed service is claimed and neither minutes nor start and stop stand with it. A service that takes the
 * whole note ("note" is how far its rule looks) has the minutes of the session for its own, wherever they stand.
 */
export const minutesMissing: Check = (input) => {
  if (timesOfService(input).length > 0) return null;
  if (isWhole(timeReachOf(input.rule)) && timesSpent(input).length > 0) return null;
  return { kind: 'gap', evidence: [] };
};
