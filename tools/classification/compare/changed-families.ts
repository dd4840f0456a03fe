import type { CodeTree } from '#src/classification/code-tree.ts';
import { type Splits, splitsOf } from './splits-of.ts';

/** An axis that a family gained, lost or tells other options of. */
export interface FamilyChange {
  /** A category, subcategory or code with its dot. */
  readonly family: string;
  readonly axis: string;
  readonly kind: 'gained' | 'lost' | 'changed';
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

const NO_SPLITS: Splits = new Map();

/** What became of the axes of all families from one classification to another, in the order of the codes. */
export function changedFamilies(old: CodeTree, now: CodeTree): FamilyChange[] {
  const [before, after] = [splitsByName(old), splitsByName(now)];
  const names = [...new Set([...before.keys(), ...after.keys()])].toSorted();
  return names.flatMap((family) =>
    changesOf(family, before.get(family) ?? NO_SPLITS, after.get(family) ?? NO_SPLITS),
  );
}

function splitsByName(tree: CodeTree): Map<string, Splits> {
  const byName = new Map<string, Splits>();
  for (let code = 0; code < tree.count; code += 1) {
    const splits = splitsOf(code, tree);
    if (splits.size > 0) byName.set(tree.nameOf(code), splits);
  }
  return byName;
}

function changesOf(family: string, before: Splits, after: Splits): FamilyChange[] {
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((axis) => {
    const [had, has] = [before.get(axis), after.get(axis)];
    const added = (has ?? []).filter((option) => had?.includes(option) !== true);
    const removed = (had ?? []).filter((option) => has?.includes(option) !== true);
    if (added.length === 0 && removed.length === 0) return [];
    const kind = had === undefined ? 'gained' : has === undefined ? 'lost' : 'changed';
    return [{ family, axis, kind, added, removed }];
  });
}
