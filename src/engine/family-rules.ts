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

  /** The rules on an axis of a code with its dot: those of the nearest family first, and then in the order of the packs. */
  of(kind: Finding['kind'], axis: Axis, code: string): readonly PackRule[] {
    const name = `${kind} ${axis} ${code}`;
    const known = this.#known.get(name);
    if (known !== undefined) return known;
    const found = this.#find(kind, axis, code);
    this.#known.set(name, found);
    return found;
  }

  #find(kind: Finding['kind'], axis: Axis, code: string): readonly PackRule[] {
    const found: PackRule[] = [];
    for (let family = code; family.length > 0; family = family.slice(0, -1)) {
      for (const one of this.#filed.get(`${kind} ${axis} ${family}`) ?? []) {
        if (one.rule.except?.some((except) => code.startsWith(except)) !== true) found.push(one);
      }
    }
    return found;
  }
}
