import { CLOCK } from '#src/match/word-bits.ts';
import type { Check } from './check.ts';
import { isWhole, timesOfService, timesSpent } from './times-of-service.ts';
import { timeReachOf } from '#src/match/rules.ts';

/**
 * A gap where what stands with a service is a range or a bound ("45-55 minutes", "over 55 minutes") and no figure stands
 * for it anywhere. In a sentence that does not name the service, the words have to say that the time was spent: a walk of
 * twenty to thirty minutes is advised.
 */
export const minutesInexact: Check = (input) => {
  const own = new Set(input.problem.mentions.map(({ at }) => at));
  const near = timesOfService(input);
  const spent = isWhole(timeReachOf(input.rule)) ? timesSpent(input) : [];
  const told = [
    ...near,
    ...spent.filter((time) => !near.some(({ part, start }) => part === time.part && start === time.start)),
  ];
  const loose = told.filter(
    ({ isInexact, at, said }) => isInexact && (own.has(at) || (said & CLOCK.spent) !== 0),
  );
  if (loose.length === 0 || told.some(({ isInexact }) => !isInexact)) return null;
  return {
    kind: 'gap',
    evidence: loose.map(({ part, start, end }) => ({ part, start, end, role: 'time' as const })),
  };
};
