import { minutesBetween } from '#src/note/clocks.ts';
import type { TimeMention } from '#src/note/sentence-reading.ts';
import type { Span } from '#src/text/span.ts';
import type { CheckInput } from './check.ts';

export interface ServiceTime extends Span {
  readonly part: number;
  readonly minutes: number;
  readonly clock: TimeMention['clock'];
}

/** How many sentences after its mention a service's time may stand. */
const AFTER = 2;

/**
 * The times that stand with a service: in a sentence that names it, in the one before, or in the two after. A start and
 * a stop stand with it from anywhere: they are written at a note's head or foot.
 */
export function timesOfService({ problem, reading }: CheckInput): ServiceTime[] {
  const near = new Set<number>();
  for (const { at } of problem.mentions) for (let by = -1; by <= AFTER; by += 1) near.add(at + by);
  const placed = reading.sentences.flatMap((sentence, at) =>
    sentence.reading.times
      .filter(({ clock }) => clock !== null || near.has(at))
      .map(({ start, end, minutes, clock }) => ({
        part: sentence.part,
        start: sentence.start + start,
        end: sentence.start + end,
        minutes,
        clock,
      })),
  );
  return pairClocks(placed);
}

/** Joins a start that stands alone to the stop that comes next; what finds no partner says no minutes and is left out. */
function pairClocks(times: readonly ServiceTime[]): ServiceTime[] {
  const paired: ServiceTime[] = [];
  let open: ServiceTime | null = null;
  for (const time of times) {
    if (time.clock === null || (time.clock.from !== null && time.clock.to !== null)) paired.push(time);
    else if (time.clock.to === null) open = time;
    else if (open !== null && open.part === time.part) {
      const [from, to] = [open.clock!.from!, time.clock.to];
      paired.push({ ...open, end: time.end, minutes: minutesBetween(from, to), clock: { from, to } });
      open = null;
    }
  }
  return paired;
}
