import type { Axis } from '#src/classification/axis.ts';
import type { CodeTree } from '#src/classification/code-tree.ts';
import type { Knowledge } from '#src/match/knowledge.ts';

/**
 * The values on an axis that the reader of notes can find for some families, in the order of what tells them: words for
 * those families, what the codes under them say, the vocabulary, the parts of the body.
 */
export function knownValues(
  axis: Axis,
  families: readonly string[],
  { details, sites, curated }: Knowledge,
  tree: CodeTree | null,
): ReadonlySet<string> {
  const isOfThese = (one: string): boolean =>
    families.some((family) => family.startsWith(one) || one.startsWith(family));
  const answers = (curated?.answers ?? []).filter((one) => one.axis === axis && one.families.some(isOfThese));
  return new Set([
    ...answers.flatMap(({ values }) => values.map(({ value }) => value)),
    ...(tree === null ? [] : families.flatMap((family) => saidUnder(tree.find(family), axis, tree))),
    ...details.filter((detail) => detail.axis === axis).map(({ value }) => value),
    ...(axis === 'site' ? sites.map(({ id }) => id) : []),
  ]);
}

/** What a code and all codes under it say on an axis. */
function saidUnder(code: number, axis: Axis, tree: CodeTree): string[] {
  if (code < 0) return [];
  const own = tree.valueOf(code, axis);
  const under = tree.childrenOf(code).flatMap((child) => saidUnder(child, axis, tree));
  return own === undefined ? under : [own, ...under];
}

/** Whether some words are a wording that the curated layer has for a value, and so say that value and nothing else. */
export function isWordingOf(words: string, axis: Axis, value: string, { curated }: Knowledge): boolean {
  const ofAxis = (curated?.answers ?? []).filter((one) => one.axis === axis);
  return ofAxis.some(({ values }) => values.some((one) => one.value === value && one.terms.includes(words)));
}
