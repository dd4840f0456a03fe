import { CLOCK } from '#src/match/word-bits.ts';
import type { Check } from './check.ts';

/**
 * A gap where one time stands in the sentence that names two services together: whose it is cannot be told. What is planned
 * or usual does not count, nor what is said to be apart.
 */
export const minutesShared: Check = ({ anchor, reading }) => {
  const { times } = reading.sentences[anchor.at]!.reading;
  const [only] = times;
  if (only === undefined || times.length > 1 || (only.said & (CLOCK.habit | CLOCK.apart)) !== 0) return null;
  if (only.clock !== null && (only.clock.from === null || only.clock.to === null)) return null;
  const { part, start } = anchor.sentence;
  const span = { part, start: start + only.start, end: start + only.end };
  return { kind: 'gap', evidence: [{ ...span, role: 'time' }] };
};
