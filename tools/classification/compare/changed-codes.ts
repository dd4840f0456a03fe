import type { CodeTree } from '#src/classification/code-tree.ts';

/** The codes that one classification has and the other has not, encounter characters folded, in their order. */
export interface ChangedCodes {
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

export function changedCodes(old: CodeTree, now: CodeTree): ChangedCodes {
  const [before, after] = [namesOf(old), namesOf(now)];
  return {
    added: [...after].filter((name) => !before.has(name)),
    removed: [...before].filter((name) => !after.has(name)),
  };
}

function namesOf(tree: CodeTree): Set<string> {
  return new Set(Array.from({ length: tree.count }, (_, code) => tree.nameOf(code)));
}
