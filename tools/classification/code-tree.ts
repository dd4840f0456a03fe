// Longer than most files, because a code can only be described once its parent and its siblings are: one walk of one tree.
import type { Axis } from '#src/classification/axis.ts';
import { dotted } from '#src/classification/code-tree.ts';
import type { OpenKind } from '#src/classification/compiled.ts';
import type { OrderRow } from './order-file.ts';
import { type ParsedTitle, restOf, type TitleWords, valueOf } from './title-grammar.ts';

/** A code of the classification with what its title says; encounter characters are folded into their code. */
export interface CodeNode {
  /** With its dot. */
  readonly code: string;
  parent: CodeNode | null;
  readonly children: CodeNode[];
  readonly title: ParsedTitle;
  /** By closed axis that its parent splits by: its value. */
  values: ReadonlyMap<Axis, string>;
  /** The words of its title but for those values, in order. */
  rest: readonly string[];
  /** Those of them that its parent lacks and that say something. */
  label: readonly string[];
  /** The encounter characters that follow it, "ADS". */
  seventh: string;
  /** Whether it is what is coded when nothing more is known than its parent. */
  isUnspecified: boolean;
  /** What its children differ by beside closed axes, or null. */
  open: OpenKind | null;
}

const ENCOUNTER = /(?:initial encounter|subsequent encounter|sequela)/;
const FETUS = /, (?:fetus \d|other fetus|not applicable or unspecified)$/;
const CLOSED: readonly Axis[] = ['laterality', 'acuity', 'severity', 'time', 'episode'];

export interface TreeWords {
  readonly read: (title: string) => ParsedTitle;
  readonly telling: (words: readonly string[]) => string[];
  readonly kinds: TitleWords['kinds'];
}

/** The tree of all codes whose first letter is in `letters`: its roots, the categories. */
export function codeTree(
  rows: readonly OrderRow[],
  letters: ReadonlySet<string>,
  words: TreeWords,
): CodeNode[] {
  const byCode = new Map<string, CodeNode>();
  const roots: CodeNode[] = [];
  for (const { code, title } of rows) {
    if (!letters.has(code[0]!)) continue;
    const parent = parentOf(code, byCode);
    if (code.length === 7 && parent !== null && (ENCOUNTER.test(title) || FETUS.test(title))) {
      parent.seventh += code[6]!;
      continue;
    }
    const node: CodeNode = {
      code: dotted(code),
      parent,
      children: [],
      title: words.read(title),
      values: new Map(),
      rest: [],
      label: [],
      seventh: '',
      isUnspecified: false,
      open: null,
    };
    byCode.set(code, node);
    if (parent === null) roots.push(node);
    else parent.children.push(node);
  }
  for (const root of roots) {
    takeUpPlaceholders(root);
    root.rest = restOf(root.title, new Set());
    describeChildren(root, words);
  }
  return roots;
}

function parentOf(code: string, byCode: ReadonlyMap<string, CodeNode>): CodeNode | null {
  for (let length = code.length - 1; length >= 3; length -= 1) {
    const parent = byCode.get(code.slice(0, length));
    if (parent !== undefined) return parent;
  }
  return null;
}

/** "S06.0X" says what "S06.0" says: its children are taken up. */
function takeUpPlaceholders(node: CodeNode): void {
  for (const child of node.children) takeUpPlaceholders(child);
  const [only] = node.children;
  if (node.children.length !== 1 || !only!.code.endsWith('X')) return;
  node.seventh ||= only!.seventh;
  for (const child of only!.children) child.parent = node;
  node.children.splice(0, 1, ...only!.children);
}

function describeChildren(node: CodeNode, words: TreeWords): void {
  const { children } = node;
  const own = (child: CodeNode, axis: Axis): string | undefined =>
    valueOf(child.title, axis, valueOf(node.title, axis));
  const closed = new Set(CLOSED.filter((axis) => splitsBy(axis, children, own, words)));
  const known = new Set(node.rest);
  for (const child of children) {
    child.rest = restOf(child.title, closed);
    child.values = new Map(
      [...closed].flatMap((axis) => {
        const value = own(child, axis);
        return value === undefined ? [] : [[axis, value] as const];
      }),
    );
    child.label = words.telling(child.rest.filter((word) => !known.has(word)));
    child.isUnspecified = saysNothingMore(child, node, words);
  }
  node.open = openKind(node, words);
  for (const child of children) describeChildren(child, words);
}

/**
 * Whether children are told apart by a closed axis: two titles that are the same but for its words, or a value for each
 * of them that is not unspecified.
 */
function splitsBy(
  axis: Axis,
  children: readonly CodeNode[],
  own: (child: CodeNode, axis: Axis) => string | undefined,
  words: TreeWords,
): boolean {
  const values = children.map((child) => own(child, axis));
  if (values.every((value) => value === undefined)) return false;
  const byRest = Map.groupBy(children.keys(), (at) =>
    words.telling(restOf(children[at]!.title, new Set(CLOSED))).join(' '),
  );
  for (const group of byRest.values()) {
    const isSameElsewhere = (a: number, b: number): boolean =>
      CLOSED.every((other) => other === axis || own(children[a]!, other) === own(children[b]!, other));
    const splits = group.some((a) => group.some((b) => values[a] !== values[b] && isSameElsewhere(a, b)));
    if (
      splits &&
      new Set(group.map((at) => values[at])).size > 1 &&
      group.some((at) => values[at] !== undefined)
    )
      return true;
  }
  const told = children.flatMap(({ title }, at) =>
    title.isUnspecified || title.isOther ? [] : [values[at]],
  );
  return told.length > 1 && !told.includes(undefined) && new Set(told).size > 1;
}

/** Whether a code is what is coded when its parent is all that is known: unspecified, or without what siblings have. */
function saysNothingMore(child: CodeNode, parent: CodeNode, { telling, kinds }: TreeWords): boolean {
  if (child.values.size > 0) return false;
  if (child.rest.includes('without') && !parent.rest.includes('without')) {
    // "Drug-induced hypoglycemia without coma" says more than "disorders of the pancreas" all the same.
    const known = new Set([...telling(restOf(parent.title, new Set())), ...kinds.ailment]);
    const before = child.rest.slice(0, child.rest.indexOf('without'));
    return telling(before).every((word) => known.has(word));
  }
  if (child.label.length === 1 && child.label[0] === 'uncomplicated') return true;
  if (!child.title.isUnspecified) return false;
  // "Other and unspecified encephalopathy" is a family of its own under the disorders of the brain.
  return (
    child.label.length === 0 ||
    child.rest.includes('whether') ||
    (!child.title.isOther && !parent.title.isUnspecified)
  );
}

function openKind(node: CodeNode, { kinds }: TreeWords): OpenKind | null {
  const telling = node.children.filter(({ isUnspecified, label }) => !isUnspecified && label.length > 0);
  const byValues = Map.groupBy(node.children, ({ values }) => [...values].join());
  const isOpen = [...byValues.values()].some(
    (group) => new Set(group.map(({ label }) => label.join(' '))).size > 1,
  );
  if (!isOpen || telling.length === 0) return null;
  const known = new Set(node.rest);
  const share = (some: readonly string[]): number =>
    telling.filter(({ rest }) => rest.some((word) => !known.has(word) && some.includes(word))).length /
    telling.length;
  const first = telling.filter(({ rest }) =>
    kinds.complication.includes(rest.find((word) => !known.has(word)) ?? ''),
  );
  if (first.length / telling.length > 0.5) return 'complication';
  if (share(kinds.cause) > 0.5) return 'cause';
  return share(kinds.site) > 0.5 ? 'site' : 'type';
}
