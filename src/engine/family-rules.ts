import { ByFamily } from '#src/match/by-family.ts';
import type { Axis } from '#src/match/knowledge.ts';
import { remembered } from '#src/match/remembered.ts';
import { CHECK_SHAPES, type Pack, type Rule } from '#src/match/rules.ts';
import type { Finding } from './finding.ts';
import { isScoped } from './in-force.ts';

/** A rule and the pack that it is from. */
export interface PackRule {
  readonly rule: Rule;
  readonly pack: Pack;
}

/** The rules of packs that speak for families of the classification, and not for a condition that people named. */
export class FamilyRules {
  /** By kind and axis, "gap type": of one family, those that wait for something before the others. */
  readonly #filed = new Map<string, ByFamily<PackRule[]>>();

  readonly #isScoped: boolean;

  constructor(packs: readonly Pack[]) {
    this.#isScoped = packs.some(isScoped);
    const all = packs.flatMap((pack) => pack.rules.map((rule) => ({ rule, pack })));
    const inOrder = all.toSorted((a, b) => Number(isFree(a)) - Number(isFree(b)));
    for (const one of inOrder) {
      const { check, axis, families = [] } = one.rule;
      const name = `${CHECK_SHAPES[check].finds} ${axis}`;
      const ofFamilies = this.#filed.get(name) ?? new ByFamily<PackRule[]>();
      this.#filed.set(name, ofFamilies);
      for (const family of families) ofFamilies.set(family, [...(ofFamilies.at(family) ?? []), one]);
    }
  }

  /** Those of them that are from packs not for everybody: in most engines none, and nothing is looked up. */
  scoped(kind: Finding['kind'], axis: Axis, code: string): readonly PackRule[] {
    return this.#isScoped ? this.of(kind, axis, code).filter(({ pack }) => isScoped(pack)) : [];
  }

  /** The rules on an axis of a code with its dot: those of the nearest family first, and then in the order of the packs. */
  of(kind: Finding['kind'], axis: Axis, code: string): readonly PackRule[] {
    return this.#along(`${kind} ${axis} ${code}`);
  }

  /** The same for "gap type M17.1". */
  readonly #along = remembered((what: string): readonly PackRule[] => {
    const split = what.lastIndexOf(' ');
    const code = what.slice(split + 1);
    const along = this.#filed.get(what.slice(0, split))?.along(code) ?? [];
    return along
      .flat()
      .filter(({ rule: { except = [] } }) => !except.some((family) => code.startsWith(family)));
  });
}

function isFree({ rule }: PackRule): boolean {
  return rule.when === undefined;
}
