import type { Analysis } from '#src/engine/analyse.ts';
import { type ServiceTime, timesOfService, timesSpent } from '#src/engine/checks/times-of-service.ts';
import type { Limit, Step, Thresholds } from '#src/match/thresholds.ts';
import { limitFor } from './limit-for.ts';

/** How the minutes of a note stand to a code. `payer needed`: payers differ, and which it is was not said. */
export type Verdict =
  | 'within'
  | 'below'
  | 'above'
  | 'no minutes'
  | 'no figure'
  | 'several times'
  | 'payer needed'
  | 'no threshold';

/** A code held against the minutes of a note. */
export interface HeldCode {
  readonly code: string;
  /** The step of a timed service that it is, or null where none is known. */
  readonly step: string | null;
  /** Of codes of one step, which it is: 1 the first. */
  readonly unit: number;
  readonly verdict: Verdict;
  /** The minutes that count for it and where they stand in the note. */
  readonly stated: readonly ServiceTime[];
  /** The minutes that its payer takes for so many units; null where they are not known. */
  readonly limit: Pick<Limit, 'least' | 'most' | 'source'> | null;
}

export interface Encounter {
  /** YYYY-MM-DD. */
  readonly date: string;
  readonly payer?: string | undefined;
}

/**
 * Holds the minutes that a note states against codes, in the order of the codes. For CDI specialists and coders, after the
 * note is written: it says how minutes and codes stand to each other and never which code to take, and no finding of the
 * engine rests on it.
 */
export function holdMinutes(
  { problems, reading }: Pick<Analysis, 'problems' | 'reading'>,
  codes: readonly string[],
  thresholds: Thresholds,
  encounter: Encounter,
): HeldCode[] {
  const counted = new Map<string, number>();
  return codes.map((code) => {
    const step = stepOf(code, codes, thresholds);
    if (step === null) return { code, step: null, unit: 1, verdict: 'no threshold', stated: [], limit: null };
    const unit = (counted.get(step.id) ?? 0) + 1;
    counted.set(step.id, unit);
    const stated = timesFor(step, thresholds.steps, { problems, reading });
    const limit = limitFor(step.limits, encounter);
    const held = { code, step: step.id, unit, stated };
    if (typeof limit === 'string') return { ...held, verdict: limit, limit: null };
    const { most, source } = limit;
    const least = limit.least + (unit - 1) * (limit.every ?? 0);
    return { ...held, verdict: verdictOf(stated, least, most), limit: { least, most, source } };
  });
}

function stepOf(code: string, all: readonly string[], { steps, codes }: Thresholds): Step | null {
  const named = codes.find(
    (of) => of.codes.includes(code) && (of.beside.length === 0 || of.beside.some((one) => all.includes(one))),
  );
  return steps.find(({ id }) => id === named?.step) ?? null;
}

/**
 * The times of the services that count for a step; where none of them is named, the minutes of the session. A sentence that
 * names another timed service and none of these tells that one's: "Critical care was given. Individual psychotherapy, 45 minutes."
 */
function timesFor(
  { conditions }: Step,
  steps: readonly Step[],
  { problems, reading }: Pick<Analysis, 'problems' | 'reading'>,
): ServiceTime[] {
  const rule = { times: 'near' } as const;
  const present = problems.filter(({ isPresent }) => isPresent);
  const services = present.filter(({ condition }) => conditions.includes(condition.id));
  const others = present.filter(
    ({ condition }) =>
      !conditions.includes(condition.id) && steps.some((step) => step.conditions.includes(condition.id)),
  );
  const named = sentencesOf(services);
  const taken = new Set([...sentencesOf(others)].filter((at) => !named.has(at)));
  const own = services
    .flatMap((problem) => timesOfService({ rule, problem, reading }))
    .filter(({ at }) => !taken.has(at));
  const times = own.length > 0 ? own : timesSpent({ reading }).filter(({ at }) => !taken.has(at));
  return times.filter(
    ({ part, start }, i) => times.findIndex((other) => other.part === part && other.start === start) === i,
  );
}

/** Indexes of the sentences that name a problem. */
function sentencesOf(problems: Analysis['problems']): Set<number> {
  return new Set(problems.flatMap(({ mentions }) => mentions.map(({ at }) => at)));
}

function verdictOf(stated: readonly ServiceTime[], least: number, most: number | null): Verdict {
  if (stated.length === 0) return 'no minutes';
  const figures = new Set(stated.filter(({ isInexact }) => !isInexact).map(({ minutes }) => minutes));
  if (figures.size === 0) return 'no figure';
  if (figures.size > 1) return 'several times';
  const [minutes = 0] = figures;
  if (minutes < least) return 'below';
  return most !== null && minutes > most ? 'above' : 'within';
}
