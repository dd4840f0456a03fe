import type { Conditions } from './conditions.ts';
import type { Curated } from './curated.ts';
import { remembered } from './remembered.ts';

/** Whether curated answers, by their index, are those of a condition, by its number: of its family or of one above it. */
export type SettledBy = (condition: number, answers: number) => boolean;

export function settledBy(curated: Curated['answers'], conditions: Conditions): SettledBy {
  const isSettled = remembered((pair: number) => {
    const { family } = conditions.at(Math.floor(pair / curated.length));
    return curated[pair % curated.length]!.families.some((one) => family.startsWith(one));
  });
  return (condition, answers) => isSettled(condition * curated.length + answers);
}
