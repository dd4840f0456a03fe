import type { Axis } from './axis.ts';
import type { CodeTree } from './code-tree.ts';

/** An axis that is open where a path through the classification has led, and the values it tells apart. */
export interface OpenAxis {
  readonly axis: Axis;
  /** In the classification's order; empty where the split has no closed list (type, site, cause). */
  readonly values: readonly string[];
  /** Whether the code's own children are told apart by it, and not only what is under them. */
  readonly isOwn: boolean;
}

/**
 * The share of what is under a code that an axis has to split for it to be open at the code itself: "fracture of the
 * forearm" has a side whatever bone it is, "pressure ulcer" has none of the sacrum.
 */
const SHARE = 0.6;

/** Says which axes are open at codes; remembers what it found. */
export class OpenAxes {
  readonly #tree: CodeTree;
  readonly #known = new Map<number, readonly OpenAxis[]>();

  constructor(tree: CodeTree) {
    this.#tree = tree;
  }

  /** The axes by which the code is split, or nearly all that is under it. */
  of(code: number): readonly OpenAxis[] {
    const known = this.#known.get(code);
    if (known !== undefined) return known;
    const found = this.#find(code);
    this.#known.set(code, found);
    return found;
  }

  #find(code: number): readonly OpenAxis[] {
    const tree = this.#tree;
    const children = tree.childrenOf(code);
    const values = new Map<Axis, Set<string>>();
    const note = (axis: Axis, said: Iterable<string>): void => {
      const all = values.get(axis) ?? new Set<string>();
      for (const value of said) all.add(value);
      values.set(axis, all);
    };
    for (const child of children) {
      for (const [axis, value] of tree.factsOf(child).values) note(axis, [value]);
    }
    const own = new Set(values.keys());
    const { open } = tree.factsOf(code);
    if (open !== null && open !== 'complication') {
      note(open, []);
      own.add(open);
    }
    const told = children.filter(
      (child) => !tree.factsOf(child).isUnspecified && !tree.factsOf(child).isOther,
    );
    const below = told.map((child) => this.of(child));
    for (const axis of new Set(below.flatMap((axes) => axes.map((one) => one.axis)))) {
      const having = told.filter(
        (child, at) => below[at]!.some((one) => one.axis === axis) || tree.valueOf(child, axis) !== undefined,
      );
      if (having.length < told.length * SHARE) continue;
      for (const axes of below) note(axis, axes.find((one) => one.axis === axis)?.values ?? []);
    }
    return [...values].map(([axis, said]) => ({ axis, values: [...said], isOwn: own.has(axis) }));
  }
}
