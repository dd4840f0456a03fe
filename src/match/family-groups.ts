import { ByFamily } from './by-family.ts';
import type { Curated, FamilyGroup } from './curated.ts';

/** Says of a family what it is to a note: a complaint, part of a pregnancy. */
export class FamilyGroups {
  readonly #groups: Readonly<Record<FamilyGroup, ByFamily<true>>> = {
    complaint: new ByFamily(),
    pregnancy: new ByFamily(),
    event: new ByFamily(),
    ulcer: new ByFamily(),
  };

  constructor(groups: Curated['groups'] | undefined) {
    for (const family of groups?.complaint ?? []) this.#groups.complaint.set(family, true);
    for (const family of groups?.pregnancy ?? []) this.#groups.pregnancy.set(family, true);
    for (const family of groups?.event ?? []) this.#groups.event.set(family, true);
    for (const family of groups?.ulcer ?? []) this.#groups.ulcer.set(family, true);
  }

  /** Whether it is complained of or seen, and not what is found to be behind it: pain, swelling, a symptom. */
  isComplaint(family: string): boolean {
    return this.#groups.complaint.of(family) === true;
  }

  /** Whether it happens on a day, and is past or an old one a year later: an infarction, a fracture. */
  isEvent(family: string): boolean {
    return this.#groups.event.of(family) === true;
  }

  /** Whether both are ulcers of the leg, the one by its place and the other by the disease behind it. */
  isOneUlcer(one: string, other: string): boolean {
    const isUlcer = (family: string): boolean => this.#groups.ulcer.of(family) === true;
    return isUlcer(one) && isUlcer(other) && one.slice(0, 3) !== other.slice(0, 3);
  }

  isOfPregnancy(family: string): boolean {
    return this.#groups.pregnancy.of(family) === true;
  }
}

/** Whether two injuries are of one block, and so of one part of the body (ICD-10-CM chapter 19: S6 is wrist and hand). */
export function isOneInjury(one: string, other: string): boolean {
  return one.startsWith('S') && one.slice(0, 2) === other.slice(0, 2);
}
