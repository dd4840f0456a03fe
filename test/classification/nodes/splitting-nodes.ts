import type { Axis } from '#src/classification/axis.ts';
import type { CodeTree } from '#src/classification/code-tree.ts';

/** The axes that the walk over the classification looks at. */
export const WALKED = ['laterality', 'acuity', 'severity', 'time'] as const satisfies readonly Axis[];
export type WalkedAxis = (typeof WALKED)[number];

/** A code whose own children are told apart by an axis, and the values they carry. */
export interface SplittingNode {
  readonly code: number;
  readonly name: string;
  readonly axis: WalkedAxis;
  readonly values: readonly string[];
}

/** Every node of the classification that splits by side, acuity, severity or trimester. V to Y are not compiled at all. */
export function splittingNodes(tree: CodeTree): SplittingNode[] {
  const nodes: SplittingNode[] = [];
  for (let code = 0; code < tree.count; code += 1) {
    const children = tree.childrenOf(code);
    for (const axis of WALKED) {
      const values = new Set(
        children.map((child) => tree.valueOf(child, axis)).filter((value) => value !== undefined),
      );
      if (values.size === 0 || (axis === 'time' && !someTrimester(values))) continue;
      nodes.push({ code, name: tree.nameOf(code), axis, values: [...values] });
    }
  }
  return nodes;
}

/** The values that a note is tried with: unilateral leaves open which side, and delivery is an encounter, not a trimester. */
export function answersTo({ axis, values }: SplittingNode): readonly string[] {
  if (axis === 'laterality')
    return [...new Set(values.map((value) => (value === 'unilateral' ? 'right' : value)))];
  return axis === 'time' ? values.filter((value) => value.endsWith('trimester')) : values;
}

/** Delivery and childbed are encounters, not weeks of a pregnancy: a node that has only them is not asked about time. */
function someTrimester(values: ReadonlySet<string>): boolean {
  return [...values].some((value) => value.endsWith('trimester'));
}
