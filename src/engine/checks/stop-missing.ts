import type { Check } from './check.ts';
import { timesOfService } from './times-of-service.ts';

/** A gap where the sentence that speaks of start and stop has a time of day for one of the two alone. */
export const stopMissing: Check = (input) => {
  const { anchor, reading } = input;
  const { times } = reading.sentences[anchor.at]!.reading;
  const isAlone = times.length === 1 && times[0]!.clock !== null;
  return isAlone && timesOfService(input).length === 0 ? { kind: 'gap', evidence: [] } : null;
};
