import type { Check } from './check.ts';
import { timesOfService } from './times-of-service.ts';

/** A gap where a timed service is claimed and neither minutes nor start and stop stand with it. */
export const minutesMissing: Check = (input) =>
  timesOfService(input).length > 0 ? null : { kind: 'gap', evidence: [] };
