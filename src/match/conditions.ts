// Longer than most files, because what a condition is like is worked out here and nowhere else.
import type { Axis } from '#src/classification/axis.ts';
import { CodeTree } from '#src/classification/code-tree.ts';
import type { CodeFacts } from '#src/classification/compiled.ts';
import { type OpenAxis, OpenAxes } from '#src/classification/open-axes.ts';
import { ByFamily } from './by-family.ts';
import type { AxisSplit, Condition, Knowledge } from './knowledge.ts';
import { remembered } from './remembered.ts';
import type { Relations } from './site-relations.ts';

/** What the ids of conditions that nobody named begin with: "icd10cm/M17". */
const PREFIX = 'icd10cm/';
/** Stands for the code of a condition that nobody has asked for. */
const NOT_SOUGHT = -2;
/** Stages, grades, degrees and classes in their natural order are neutral facts; "mild" and "severe" are judgements. */
const STAGED = /^(?:stage|grade|degree|class|first|second|third|fourth|unstageable|deep-tissue|end-stage)/;

/** A code, and the values by which it is told apart from those beside it. */
interface ToldCode {
  readonly code: number;
  readonly values: CodeFacts['values'];
}

/**
 * All conditions there are, by one number each: first those that people named, then each code of the classification.
 * What a code is like is worked out when it is asked for: a note names a few of 40,000.
 */
export class Conditions {
  readonly tree: CodeTree | null;
  readonly #named: readonly Condition[];
  readonly #open: OpenAxes | null;
  readonly #homes = new ByFamily<readonly string[]>();
  /** By exact family: axes that part it from categories beside it. */
  readonly #splits = new Map<string, AxisSplit[]>();
  /** By family: such axes of all codes below as well. */
  readonly #splitsBelow = new ByFamily<AxisSplit[]>();
  readonly #relations: Relations;
  /** By id of a condition that people named: its number. */
  readonly #numbers: ReadonlyMap<string, number>;
  /** The condition that people named and that speaks for a family. */
  readonly #covering = new ByFamily<Condition>();
  /** By number of a condition that people named: its code, or -1 for none. */
  readonly #codes: Int32Array;

  constructor(
    { conditions, classification, curated }: Pick<Knowledge, 'conditions' | 'classification' | 'curated'>,
    relations: Relations,
  ) {
    this.#named = conditions;
    this.#numbers = new Map(conditions.map(({ id }, number) => [id, number]));
    this.#relations = relations;
    this.tree = classification === undefined ? null : new CodeTree(classification);
    this.#open = this.tree === null ? null : new OpenAxes(this.tree);
    for (const { families, sites } of curated?.homes ?? []) {
      for (const family of families) this.#homes.set(family, sites);
    }
    for (const { families, axis, options, below } of curated?.splits ?? []) {
      for (const family of families) {
        if (below)
          this.#splitsBelow.set(family, [...(this.#splitsBelow.at(family) ?? []), { axis, options }]);
        else this.#splits.set(family, [...(this.#splits.get(family) ?? []), { axis, options }]);
      }
    }
    for (const named of conditions) for (const family of named.covers) this.#covering.set(family, named);
    this.#codes = new Int32Array(conditions.length).fill(NOT_SOUGHT);
  }

  #codeNamed(family: string): number {
    return this.tree !== null && /^[A-Z][0-9A-Z]{2}/.test(family) ? this.tree.find(family) : -1;
  }

  at(index: number): Condition {
    return this.#named[index] ?? this.#ofCode(index);
  }

  /** The condition of an id, be it named by people or by its code; undefined when there is none. */
  ofId(id: string): Condition | undefined {
    if (!id.startsWith(PREFIX)) return this.#named[this.#numbers.get(id) ?? -1];
    const code = this.tree?.find(id.slice(PREFIX.length)) ?? -1;
    return code < 0 ? undefined : this.at(this.indexOf(code));
  }

  /** The number of the condition that a code is. */
  indexOf(code: number): number {
    return this.#named.length + code;
  }

  /** The code of a condition, or -1 for a service and where there is no classification. */
  codeOf(index: number): number {
    if (index >= this.#named.length) return index - this.#named.length;
    if (this.#codes[index] === NOT_SOUGHT) this.#codes[index] = this.#codeNamed(this.#named[index]!.family);
    return this.#codes[index]!;
  }

  /** Whether people gave the condition its name. */
  isNamed(index: number): boolean {
    return index < this.#named.length;
  }

  /** Indexes of the body sites where a condition is when its words name none. */
  readonly homesOf = remembered((index: number): readonly number[] => {
    const { site, family } = this.at(index);
    const sites = site === null ? (this.#homes.of(family) ?? []) : [site];
    return sites.map((id) => this.#relations.indexOf(id));
  });

  /** Indexes of the body sites that a condition's places are a list of; none where there is no such list. */
  readonly placesOf = remembered((index: number): readonly number[] => {
    const options = this.at(index).axes.find(({ axis }) => axis === 'site')?.options ?? [];
    return options.map((id) => this.#relations.indexOf(id));
  });

  /** What the codes right under one say that are told apart from it, by their numbers. */
  readonly toldUnder = remembered((code: number): readonly ToldCode[] =>
    this.tree!.childrenOf(code).flatMap((child) => {
      const { isUnspecified, values } = this.tree!.factsOf(child);
      return isUnspecified || values.length === 0 ? [] : [{ code: child, values }];
    }),
  );

  /** The axes open at a code when nothing more is said, as the classification has them. */
  readonly openAt = remembered((code: number): readonly OpenAxis[] => {
    if (this.#open === null || this.tree === null) return [];
    const found: OpenAxis[] = [];
    const take = (at: number): void => {
      for (const open of this.#open!.of(at))
        if (!found.some(({ axis }) => axis === open.axis)) found.push(open);
    };
    take(code);
    // What an "unspecified" code on the way up left open is open still: how acute, of "respiratory failure with hypoxia".
    for (let at = code; at >= 0; at = this.tree.parentOf(at)) {
      if (this.tree.factsOf(at).isUnspecified) take(this.tree.parentOf(at));
    }
    return found;
  });

  /** The code and all that it stands for when nothing more is known, as they are written: "S52.50", "S52.5". */
  readonly standsFor = remembered((code: number): readonly string[] => {
    const tree = this.tree!;
    const root = tree.rootOf(code);
    const names: string[] = [];
    for (let at = code; at >= root; at = tree.parentOf(at)) names.push(tree.nameOf(at));
    return names;
  });

  /** Splits that stand at the code itself or at what it stands for when nothing more is known. */
  #besides(code: number): readonly AxisSplit[] {
    const own = this.standsFor(code).flatMap((name) => this.#splits.get(name) ?? []);
    return [...own, ...this.#splitsBelow.along(this.tree!.nameOf(code)).flat()];
  }

  readonly #ofCode = remembered((index: number): Condition => {
    const code = this.codeOf(index);
    const family = this.tree!.nameOf(code);
    let axes: readonly AxisSplit[] | undefined;
    // A chapter's worth of codes may lie under this one, and most mentions come to no question.
    const axesOf = (): readonly AxisSplit[] =>
      (axes ??= withOptionsOf(this.#covering.of(family), this.axesAt(code)));
    return {
      id: PREFIX + family,
      name: '',
      family,
      covers: [],
      kind: 'diagnosis',
      site: null,
      terms: [],
      broader: [],
      get axes() {
        return axesOf();
      },
    };
  });

  /** The axes open at a code with the values that may be listed as answers. */
  readonly axesAt = remembered((code: number): readonly AxisSplit[] => {
    const own = this.openAt(code).map(({ axis, values }): AxisSplit => ({
      axis,
      options: offered(axis, values),
    }));
    const beside = this.#besides(code);
    return [...own, ...beside.filter(({ axis }) => !own.some((one) => one.axis === axis))];
  });
}

/** The axes of a code, with the options of a condition that speaks for its family, and with the axes it has beside. */
function withOptionsOf(covering: Condition | undefined, own: readonly AxisSplit[]): readonly AxisSplit[] {
  if (covering === undefined) return own;
  const others = own.filter(({ axis }) => !covering.axes.some((split) => split.axis === axis));
  return [...covering.axes, ...others];
}

/** The values that may be listed as answers: neutral facts that the author simply left out. */
function offered(axis: Axis, values: readonly string[]): readonly string[] {
  if (axis === 'laterality') {
    const isTwo = values.includes('bilateral');
    return isTwo ? ['right', 'left', 'bilateral'] : ['right', 'left'];
  }
  if (axis === 'time') return values.filter((value) => value.endsWith('trimester'));
  return axis === 'severity' && values.every((value) => STAGED.test(value)) ? values : [];
}
