import type { Axis } from '#src/match/knowledge.ts';
import { CHECK_SHAPES, type Pack, type Rule } from '#src/match/rules.ts';
import type { Finding } from './finding.ts';

/** A rule and the pack that it is from. */
export interface PackRule {
  readonly rule: Rule;
  readonly pack: Pack;
}

/** The rules of packs that speak for families of the classification, and not for a condition that people named. */
export class FamilyRules {
  /** By kind, axis and family: "gap type I50". */
  readonly #filed = new Map<string, PackRule[]>();
  /** What was found before, by kind, axis and code: a note is read again at each key. */
  readonly #known = new Map<string, readonly PackRule[]>();

  constructor(packs: readonly Pack[]) {
    for (const pack of packs) {
      for (const rule of pack.rules) {
        for (const family of rule.families ?? []) {
          const name = `${CHECK_SHAPES[rule.check].finds} ${rule.axis} ${family}`;
          const filed = this.#filed.get(name);
          if (filed === undefined) this.#filed.set(name, [{ rule, pack }]);
          else filed.push({ rule, pack });
        }
      }
    }
  }

  /**
   * The rules on an axis of a problem, by the codes with their dots that it stands for, the nearest first: those of the
   * nearest family, of one family those that wait for something before the others, and then in the order of the packs.
   */
  of(kind: Finding['kind'], axis: Axis, codes: readonly string[]): readonly PackRule[] {
    const name = `${kind} ${axis} ${codes.join(' ')}`;
    const known = this.#known.get(name);
    if (known !== undefined) return known;
    const found = this.#find(kind, axis, codes);
    this.#known.set(name, found);
    return found;
  }

  #find(kind: Finding['kind'], axis: Axis, codes: readonly string[]): readonly PackRule[] {
    const found: PackRule[] = [];
    const families = new Set(
      codes.flatMap((code) => Array.from(code, (_, cut) => code.slice(0, code.length - cut))),
    );
    for (const family of families) {
      const filed = this.#filed.get(`${kind} ${axis} ${family}`) ?? [];
      const inOrder = filed.toSorted(
        (a, b) => Number(a.rule.when === undefined) - Number(b.rule.when === undefined),
      );
      for (const one of inOrder) if (!isExcepted(one.rule, codes)) found.push(one);
    }
    return found;
  }
}

function isExcepted({ except = [] }: Rule, codes: readonly string[]): boolean {
  return except.some((family) => codes.some((code) => code.startsWith(family)));
}
