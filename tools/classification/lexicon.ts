import type { Bag } from './bags.ts';
import { needed } from './redundant.ts';
import type { CodeNode } from './code-tree.ts';

/** All wordings, each of one code. */
export interface Wordings {
  /** By the number of a code in the classification's order: its wordings, each a set of words. */
  readonly byCode: readonly (readonly (readonly string[])[])[];
  /** Wordings of several codes that no code above them joins: they are left out, and nothing is asked about them. */
  readonly ambiguous: number;
  /** References to codes that there are none of. */
  readonly unknown: readonly string[];
}

/** Files wordings by the code they stand for; where sources differ the more trusted one counts, else what both lie under. */
export function fileWordings(bags: readonly Bag[], roots: readonly CodeNode[]): Wordings {
  const order = preorder(roots);
  const numbers = new Map(order.map((node, at) => [node.code, at]));
  const meant = new Map<string, { words: readonly string[]; nodes: Set<CodeNode>; rank: number }>(); // by the words in alphabetical order
  const unknown = new Set<string>();
  const letters = new Set(roots.map(({ code }) => code[0]));
  for (const { words, code, rank, isTitle } of bags) {
    if (!letters.has(code[0])) continue;
    const named = family(code, numbers, order);
    const node = named !== null && isOneSide(named) ? named.parent! : named;
    if (node === null) {
      unknown.add(code);
      continue;
    }
    const wording = node === named ? words : words.filter((word) => !SIDES.has(word));
    if (wording.length === 0) continue;
    const key = wording.toSorted().join(' ');
    const known = meant.get(key);
    if (
      known !== undefined &&
      isTitle &&
      [...known.nodes].every((one) => one !== node && isWithin(one, node))
    ) {
      known.nodes = new Set([node]); // the words are the very title of what the Index files under "other"
    } else if (known === undefined || rank < known.rank)
      meant.set(key, { words: wording, nodes: new Set([node]), rank });
    else if (rank === known.rank) known.nodes.add(node);
  }
  const byCode: (readonly string[])[][] = order.map(() => []);
  const filed = [...meant.values()].flatMap(({ words, nodes }) => {
    const node = common([...nodes]);
    return node === null ? [] : [{ words, code: numbers.get(node.code)! }];
  });
  for (const { words, code } of needed(filed)) byCode[code]!.push(words);
  const ambiguous = meant.size - filed.length;
  return { byCode, ambiguous, unknown: [...unknown].toSorted() };
}

/** The codes in the order of the classification. */
export function preorder(roots: readonly CodeNode[]): CodeNode[] {
  return roots.flatMap((root) => [root, ...preorder(root.children)]);
}

/** "M17.9" says no more than "M17": the wording is the family's. */
function family(
  code: string,
  numbers: ReadonlyMap<string, number>,
  order: readonly CodeNode[],
): CodeNode | null {
  let name = code;
  while (!numbers.has(name) && name.length > 3) name = name.slice(0, -1).replace(/\.$/, '');
  const at = numbers.get(name);
  if (at === undefined || (name.length === 3 && code.length > 4)) return null;
  let node = order[at]!;
  while (node.parent !== null && saysWhatParentSays(node, node.parent)) node = node.parent;
  return node;
}

const SIDES = new Set(['right', 'left', 'bilateral', 'unilateral', 'both']);

/** Whether a code differs from its parent by the side alone: the side is a detail, and no part of a wording. */
function isOneSide({ values, label, parent }: CodeNode): boolean {
  return parent !== null && values.size === 1 && values.has('laterality') && label.length === 0;
}

function saysWhatParentSays({ isUnspecified, label, rest }: CodeNode, parent: CodeNode): boolean {
  if (!isUnspecified || parent.title.isOther) return false;
  const isBare =
    label.length === 0 ||
    rest.includes('without') ||
    rest.includes('whether') ||
    label[0] === 'uncomplicated';
  return isBare && parent.rest.every((word) => rest.includes(word) || JOINING.has(word));
}

const JOINING = new Set(['and', 'or', 'of', 'the', 'with', 'in', 'due', 'to', 'without']);

/** The code that all lie under, or one of them that the others lie under; null where only a chapter joins them. */
function common(nodes: readonly CodeNode[]): CodeNode | null {
  const [first, ...others] = nodes;
  let above: CodeNode | null = first!;
  while (above !== null && !others.every((node) => isWithin(node, above!))) above = above.parent;
  return above;
}

function isWithin(inner: CodeNode, outer: CodeNode): boolean {
  for (let node: CodeNode | null = inner; node !== null; node = node.parent) if (node === outer) return true;
  return false;
}
