import { ByFamily } from './by-family.ts';
import { type Curated, FAMILY_GROUPS, type FamilyGroup } from './curated.ts';

/** Says of a family what it is to a note: a complaint, part of a pregnancy. */
export class FamilyGroups {
  readonly #groups = new Map(FAMILY_GROUPS.map((group) => [group, new ByFamily<true>()]));

  constructor(groups: Curated['groups'] | undefined) {
    for (const [group, known] of this.#groups)
      for (const family of groups?.[group] ?? []) known.set(family, true);
  }

  /** Whether it is complained of or seen, and not what is found to be behind it: pain, swelling, a symptom. */
  isComplaint(family: string): boolean {
    return this.#isOf('complaint', family);
  }

  /** Whether it happens on a day, and is past or an old one a year later: an infarction, a fracture. */
  isEvent(family: string): boolean {
    return this.#isOf('event', family);
  }

  /** Whether both are ulcers of the leg, the one by its place and the other by the disease behind it. */
  isOneUlcer(one: string, other: string): boolean {
    return this.#isOf('ulcer', one) && this.#isOf('ulcer', other) && one.slice(0, 3) !== other.slice(0, 3);
  }

  isOfPregnancy(family: string): boolean {
    return this.#isOf('pregnancy', family);
  }

  #isOf(group: FamilyGroup, family: string): boolean {
    return this.#groups.get(group)!.of(family) === true;
  }
}

/** Whether two injuries are of one block, and so of one part of the body (ICD-10-CM chapter 19: S6 is wrist and hand). */
export function isOneInjury(one: string, other: string): boolean {
  return one.startsWith('S') && one.slice(0, 2) === other.slice(0, 2);
}
