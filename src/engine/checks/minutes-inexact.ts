import { CLOCK } from '#src/match/word-bits.ts';
import { timeReachOf } from '#src/match/rules.ts';
import type { Check, CheckInput } from './check.ts';
import { isWhole, type ServiceTime, timesOfService, timesSpent } from './times-of-service.ts';

/**
 * A gap where what stands with a service is a range or a bound ("45-55 minutes", "over 55 minutes") and no figure stands
 * for it anywhere. What is planned or usual does not count, nor in a sentence that does not name the service what nobody
 * spent: a walk of twenty to thirty minutes is advised.
 */
export const minutesInexact: Check = (input) => {
  const reach = timeReachOf(input.rule);
  const own = new Set(input.problem.mentions.map(({ at }) => at));
  const near = timesOfService(input);
  const spent = isWhole(reach) ? timesSpent(input) : [];
  const told = [
    ...near,
    ...spent.filter((time) => !near.some(({ part, start }) => part === time.part && start === time.start)),
  ];
  const loose = told.filter(
    (time) =>
      time.isInexact &&
      (time.said & CLOCK.habit) === 0 &&
      (own.has(time.at) || (time.said & CLOCK.spent) !== 0) &&
      (reach !== 'visit' || isOfVisit(time, input)),
  );
  if (loose.length === 0) return null;
  // What took ten minutes two lines below a session of fifty to sixty is not the session.
  const isOwnLoose = loose.some(({ at }) => own.has(at));
  const isItsOwn = (time: ServiceTime): boolean =>
    !isOwnLoose || own.has(time.at) || time.clock !== null || (time.said & CLOCK.spent) !== 0;
  if (told.some((time) => !time.isInexact && isItsOwn(time))) return null;
  return {
    kind: 'gap',
    evidence: loose.map(({ part, start, end }) => ({ part, start, end, role: 'time' as const })),
  };
};

/** Marks between words and the amount that they label: "Total time: 45-55 minutes". */
const LABEL = /^[\s:=~-]{0,3}$/u;

/**
 * Whether minutes are those of a visit: their sentence says so, or they stand inside the very words ("I spent 45-55
 * minutes") or right behind words of nothing but time. A total exercise time, or a time spent on the feet, is none.
 */
function isOfVisit(
  { part, at, start, said }: ServiceTime,
  { problem, reading, lexicon }: CheckInput,
): boolean {
  if ((said & CLOCK.visit) !== 0) return true;
  const text = reading.textOf(part);
  const { words, clocks, groups } = lexicon;
  const isOfTime = (word: string): boolean => {
    const id = words.lookup(word, 0, word.length);
    return (clocks[id]! & CLOCK.spent) !== 0 || groups[id]! !== 0;
  };
  return problem.mentions.some((mention) => {
    if (mention.at !== at) return false;
    if (mention.start <= start && start < mention.end) return true;
    const isBehind = LABEL.test(text.slice(mention.end, start)) && mention.end <= start;
    return (
      isBehind &&
      text
        .slice(mention.start, mention.end)
        .split(/[\s-]+/u)
        .every(isOfTime)
    );
  });
}
