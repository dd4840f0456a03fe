import { CLOCK } from '#src/match/word-bits.ts';
import { type Rule, type TimeReach, timeReachOf } from '#src/match/rules.ts';
import { minutesBetween } from '#src/note/clocks.ts';
import type { TimeMention } from '#src/note/sentence-reading.ts';
import type { Span } from '#src/text/span.ts';
import type { CheckInput } from './check.ts';

export interface ServiceTime extends Span {
  readonly part: number;
  /** Index of its sentence in the reading. */
  readonly at: number;
  readonly minutes: number;
  readonly clock: TimeMention['clock'];
  readonly said: number;
  /** Whether it is a range or a bound and no figure. */
  readonly isInexact: boolean;
}

/** A service in a note, and how far from it its times are looked for. */
type TimesInput = Pick<CheckInput, 'problem' | 'reading'> & { readonly rule: Pick<Rule, 'times'> };

/** From which to which sentence, counted from a mention, a service's time stands near. */
const NEAR = { before: 1, after: 2 };
const SAME = { before: 0, after: 0 };

/**
 * The times that stand with a service: in a sentence that names it, in the one before, or in the two after. A start and
 * a stop stand with it from anywhere: they are written at a note's head or foot. A rule may look less far. Minutes told
 * beside it of several things together are none of its own.
 */
export function timesOfService(input: TimesInput): ServiceTime[] {
  const reach = timeReachOf(input.rule);
  const near = sentencesNear(input, reach);
  const own = new Set(input.problem.mentions.map(({ at }) => at));
  return timesWhere(input, ({ clock, said }, at) => {
    if (clock !== null) return isWhole(reach) || near.has(at);
    return near.has(at) && (own.has(at) || (said & CLOCK.shared) === 0);
  });
}

/** Minutes anywhere in the note, in words that say they were spent and are nothing else's as well. */
export function timesSpent(input: Pick<CheckInput, 'reading'>): ServiceTime[] {
  return timesWhere(
    input,
    ({ clock, said }) => clock === null && (said & (CLOCK.spent | CLOCK.shared)) === CLOCK.spent,
  );
}

function timesWhere(
  { reading }: Pick<CheckInput, 'reading'>,
  isMeant: (time: TimeMention, at: number) => boolean,
): ServiceTime[] {
  const placed: ServiceTime[] = [];
  for (const [at, sentence] of reading.sentences.entries()) {
    for (const time of sentence.reading.times) {
      if (!isMeant(time, at)) continue;
      const { minutes, clock, said, isInexact } = time;
      const [start, end] = [sentence.start + time.start, sentence.start + time.end];
      placed.push({ part: sentence.part, at, start, end, minutes, clock, said, isInexact });
    }
  }
  return pairClocks(placed);
}

/** Whether a service takes the whole note, and has for its own what is told of it anywhere. */
export function isWhole(reach: TimeReach): boolean {
  return reach === 'note' || reach === 'visit';
}

/** Indexes of the sentences in which a service's time may stand. */
function sentencesNear({ problem }: TimesInput, reach: TimeReach): ReadonlySet<number> {
  const { before, after } = reach === 'sentence' ? SAME : NEAR;
  const near = new Set<number>();
  for (const { at } of problem.mentions) for (let by = -before; by <= after; by += 1) near.add(at + by);
  return near;
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
