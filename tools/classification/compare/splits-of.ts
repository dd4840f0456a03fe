import type { CodeTree } from '#src/classification/code-tree.ts';

/** The axes by which a code's own children are told apart, with what is told apart: values, or codes where the list is open. */
export type Splits = ReadonlyMap<string, readonly string[]>;

export function splitsOf(code: number, tree: CodeTree): Splits {
  const splits = new Map<string, string[]>();
  const note = (axis: string, option: string): void => {
    const options = splits.get(axis) ?? [];
    splits.set(axis, options);
    if (!options.includes(option)) options.push(option);
  };
  const { open } = tree.factsOf(code);
  for (const child of tree.childrenOf(code)) {
    const { values, isUnspecified } = tree.factsOf(child);
    for (const [axis, value] of values) note(axis, value);
    if (open !== null && values.length === 0 && !isUnspecified) note(open, tree.nameOf(child));
  }
  return splits;
}
