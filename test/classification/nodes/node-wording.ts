import type { CodeTree } from '#src/classification/code-tree.ts';
import { wordingsFor } from './code-wordings.ts';
import type { SplittingNode } from './splitting-nodes.ts';
import { phraseOf, saysOneOf } from './value-phrases.ts';

/**
 * How a note names a node and says nothing on its axis: the shortest wording that stands for it. Where it has none of its
 * own, that of the nearest code above it, with what the codes between say: "moderate stage", and of an unspecified or other
 * one nothing. Null where a code between is told from its parent by words that no wording holds.
 */
export function wordingOf(
  { code, axis, values }: Pick<SplittingNode, 'code' | 'axis' | 'values'>,
  tree: CodeTree,
  byCode: readonly (readonly string[])[],
): string | null {
  const said: string[] = [];
  for (let at = code; at >= 0; at = tree.parentOf(at)) {
    const own = wordingsFor(at, tree, byCode).filter((wording) => !saysOneOf(wording, axis, values));
    if (own.length > 0) return [...said, own.toSorted(byLength)[0]!].join(' ');
    const facts = tree.factsOf(at);
    if (facts.values.some(([of, value]) => of === axis && values.includes(value))) return null;
    if (facts.values.length === 0 && !facts.isUnspecified && !facts.isOther) return null;
    said.unshift(...facts.values.map(([of, value]) => phraseOf(of, value)));
  }
  return null;
}

function byLength(a: string, b: string): number {
  return a.split(' ').length - b.split(' ').length || a.length - b.length || (a < b ? -1 : 1);
}
