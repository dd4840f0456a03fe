import { SHORT } from '#src/classification/alphabet.ts';
import { encodeCodes } from '#src/classification/code-lines.ts';
import { type CompiledClassification, encodeFacts } from '#src/classification/compiled.ts';
import type { CodeNode } from './code-tree.ts';
import { encodeWordings } from '#src/classification/wordings.ts';
import { preorder, type Wordings } from './lexicon.ts';

/** The compiled form of a tree and its wordings. The same input gives the same text. */
export function compiledText(
  release: string,
  roots: readonly CodeNode[],
  { byCode }: Wordings,
  forms: ReadonlyMap<string, string>,
): CompiledClassification {
  const uses = new Map<string, number>();
  for (const wordings of byCode) {
    for (const words of wordings) for (const word of words) uses.set(word, (uses.get(word) ?? 0) + 1);
  }
  const byUse = [...uses.keys()].toSorted((a, b) => uses.get(b)! - uses.get(a)! || (a < b ? -1 : 1));
  // What is written with three characters is used so seldom that its order decides nothing: by the alphabet it packs best.
  const words = [...byUse.slice(0, SHORT), ...byUse.slice(SHORT).toSorted()];
  const numbers = new Map(words.map((word, at) => [word, at]));
  const facts = new Map<string, number>();
  const codes = preorder(roots).map((node) => {
    const line = encodeFacts({
      values: [...node.values],
      isUnspecified: node.isUnspecified,
      isOther: node.title.isOther,
      open: node.open,
      seventh: node.seventh,
    });
    if (!facts.has(line)) facts.set(line, facts.size);
    return { depth: depthOf(node), suffix: suffixOf(node), facts: facts.get(line)! };
  });
  const kept = [...forms]
    .filter(([form, base]) => numbers.has(base) && !numbers.has(form))
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
  return {
    release,
    words: words.join(' '),
    forms: kept.map(([form, base]) => `${form}=${base}`).join(' '),
    facts: [...facts.keys()].join('\n'),
    codes: encodeCodes(codes),
    ...encodeWordings(
      byCode.flatMap((wordings, code) =>
        wordings.map((one) => ({ code, words: one.map((word) => numbers.get(word)!) })),
      ),
      words.length,
    ),
  };
}

function depthOf({ parent }: CodeNode): number {
  return parent === null ? 0 : depthOf(parent) + 1;
}

function suffixOf({ code, parent }: CodeNode): string {
  return code.replace('.', '').slice(parent === null ? 0 : parent.code.replace('.', '').length);
}
