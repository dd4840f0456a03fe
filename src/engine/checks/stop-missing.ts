import type { Check } from './check.ts';
import { timesOfService } from './times-of-service.ts';

/** A gap where a start stands before the word for the stop, in its sentence or the one before, and no stop follows. */
export const stopMissing: Check = (input) => {
  const { anchor, reading } = input;
  const starts = [anchor.at - 1, anchor.at].flatMap((at) => {
    const sentence = reading.sentences[at];
    if (sentence === undefined || sentence.part !== anchor.sentence.part) return [];
    return sentence.reading.times
      .filter(({ clock }) => clock !== null && clock.to === null)
      .map(({ start }) => sentence.start + start);
  });
  if (starts.length !== 1 || starts[0]! >= anchor.end) return null;
  return timesOfService(input).length === 0 ? { kind: 'gap', evidence: [] } : null;
};
