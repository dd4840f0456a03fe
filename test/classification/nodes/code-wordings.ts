import type { CodeTree } from '#src/classification/code-tree.ts';
import { CodedWordings } from '#src/classification/wordings.ts';
import type { CompiledClassification } from '#src/classification/compiled.ts';

/** The wordings of the compiled classification as text, by the number of their code; words in the order of a note. */
export function wordingsByCode(classification: CompiledClassification): readonly (readonly string[])[] {
  const spelled = classification.words.split(' ');
  const coded = new CodedWordings(classification, spelled.length);
  const byCode: (string[] | undefined)[] = [];
  spelled.forEach((_, word) => {
    coded.eachOf(word, (numbers, code) => {
      (byCode[code] ??= []).push(inNoteOrder(numbers.map((number) => spelled[number]!)).join(' '));
    });
  });
  return Array.from(byCode, (own) => own ?? []);
}

/**
 * The compiled words have no order; the rarest comes first. A note mostly has it last: "knee osteoarthritis". A word that
 * only begins another stands before it, lest it be read by itself: "non pressure ulcer".
 */
function inNoteOrder(words: readonly string[]): string[] {
  const ordered = words.toReversed();
  for (const [first, second] of PAIRS) {
    if (!ordered.includes(first) || !ordered.includes(second)) continue;
    ordered.splice(ordered.indexOf(first), 1);
    ordered.splice(ordered.indexOf(second), 0, first);
  }
  return ordered;
}

const PAIRS = [
  ['non', 'pressure'],
  ['pre', 'existing'],
  ['pre', 'eclampsia'],
  ['open', 'angle'],
  ['right', 'heart'],
  ['class', 'obesity'],
] as const;

/** The wordings that stand for a code: its own, and those of what is coded when nothing more is known than it. */
export function wordingsFor(
  code: number,
  tree: CodeTree,
  byCode: readonly (readonly string[])[],
): readonly string[] {
  const unspecified = tree.childrenOf(code).filter((child) => tree.factsOf(child).isUnspecified);
  return [...(byCode[code] ?? []), ...unspecified.flatMap((child) => wordingsFor(child, tree, byCode))];
}
