import type { Span } from '#src/text/span.ts';
import type { TimeMention } from '#src/note/sentence-reading.ts';
import type { CheckInput } from './check.ts';

export interface ServiceTime extends Span {
  readonly part: number;
  readonly minutes: number;
  readonly clock: TimeMention['clock'];
}

/** How many sentences after its mention a service's time may stand. */
const AFTER = 2;

/**
 * The times that stand with a service: in a sentence that names it, in the one before, or in the two after. Times that
 * stand farther off belong to something else until the note says otherwise.
 */
export function timesOfService({ problem, reading }: CheckInput): ServiceTime[] {
  const near = new Set<number>();
  for (const { at } of problem.mentions) for (let by = -1; by <= AFTER; by += 1) near.add(at + by);
  return reading.sentences.flatMap((sentence, at) =>
    near.has(at)
      ? sentence.reading.times.map(({ start, end, minutes, clock }) => ({
          part: sentence.part, start: sentence.start + start, end: sentence.start + end, minutes, clock,
        }))
      : [],
  );
}
