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
    const { open } = tree.factsOf(code);
    const own = new Set<Axis>(children.flatMap((child) => tree.factsOf(child).values.map(([axis]) => axis)));
    if (open !== null && open !== 'complication') own.add(open);
    const told = children.filter(
      (child) => !tree.factsOf(child).isUnspecified && !tree.factsOf(child).isOther,
    );
    const hasBelow = (child: number, axis: Axis): boolean => this.of(child).some((one) => one.axis === axis);
    const below = new Set(told.flatMap((child) => this.of(child).map(({ axis }) => axis)));
    const shared = [...below].filter((axis) => {
      const having = told.filter((child) => hasBelow(child, axis) || tree.valueOf(child, axis) !== undefined);
      return having.length >= told.length * SHARE;
    });
    return [...new Set([...own, ...shared])].map((axis) => ({
      axis,
      isOwn: own.has(axis),
      values: [...new Set(children.flatMap((child) => this.#valuesOf(child, axis, shared.includes(axis))))],
    }));
  }

  /** What a child says on an axis, and right behind it what is under the child: stage 3, stage 3a, stage 3b, stage 4. */
  #valuesOf(child: number, axis: Axis, withBelow: boolean): readonly string[] {
    const value = this.#tree.valueOf(child, axis);
    const below =
      withBelow || value !== undefined ? this.of(child).find((one) => one.axis === axis) : undefined;
    return [...(value === undefined ? [] : [value]), ...(below?.values ?? [])];
  }
}
