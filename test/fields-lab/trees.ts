import * as fc from 'fast-check';

/** A node of a page as plain data, so that neighbouring text nodes stay apart on their way into the browser. */
export interface Tree {
  readonly tag: string;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly text?: string;
  readonly children?: readonly Tree[];
}

/** White space of every kind, so that some of it is not drawn. */
const WILD = ['knee', 'OA', 'left', ' ', '  ', '\n', '\u00a0', '\u200b', '\ufeff', '😀', 'é', '.', ' has '];
/** White space as people type it: never two units that could collapse into one. */
const TIDY = ['knee ', 'OA', 'left ', '😀', 'é ', '. ', 'has\u00a0'];
const INLINE = ['b', 'i', 'span', 'u', 'a'];
const BLOCKS = ['div', 'p', 'blockquote', 'h2'];
const STYLES = ['white-space:pre-wrap', 'white-space:pre-line', 'display:inline-block'];

const text = (words: readonly string[]): fc.Arbitrary<Tree> =>
  fc
    .array(fc.constantFrom(...words), { maxLength: 6 })
    .map((chosen) => ({ tag: '#text', text: chosen.join('') }));

const mute = fc.constantFrom<Tree>(
  { tag: 'br' },
  { tag: 'img', attributes: { alt: 'picture', width: '9', height: '9' } },
  { tag: 'span', attributes: { contenteditable: 'false' }, children: [{ tag: '#text', text: 'island' }] },
  { tag: 'span', attributes: { hidden: '' }, children: [{ tag: '#text', text: 'hidden' }] },
  { tag: '#comment', text: 'comment' },
);
const blockIsland: Tree = {
  tag: 'div',
  attributes: { contenteditable: 'false' },
  children: [{ tag: '#text', text: 'island' }],
};

const element = (tags: readonly string[], children: fc.Arbitrary<Tree[]>): fc.Arbitrary<Tree> =>
  fc.tuple(fc.constantFrom(...tags), children).map(([tag, own]): Tree => ({ tag, children: own }));
const styled = (children: fc.Arbitrary<Tree[]>): fc.Arbitrary<Tree> =>
  fc
    .tuple(fc.constantFrom(...STYLES), children)
    .map(([style, own]): Tree => ({ tag: 'div', attributes: { style }, children: own }));
const list = (items: fc.Arbitrary<Tree[]>): fc.Arbitrary<Tree> =>
  items.map((own) => ({ tag: 'ul', children: own.map((item) => ({ tag: 'li', children: [item] })) }));
const table = (cells: fc.Arbitrary<Tree[]>): fc.Arbitrary<Tree> =>
  cells.map((own): Tree => {
    const row = { tag: 'tr', children: own.map((cell) => ({ tag: 'td', children: [cell] })) };
    return { tag: 'table', children: [row] };
  });

const DEPTH = { maxDepth: 4, depthSize: 'small' } as const;
const MANY = { maxLength: 5 };

/** Contents of an editable element nested in any way at all, as scripts can build them. */
export const wildTrees: fc.Arbitrary<readonly Tree[]> = fc.letrec<{ node: Tree; nodes: Tree[] }>((tie) => ({
  nodes: fc.array(tie('node'), MANY),
  node: fc.oneof(
    DEPTH,
    text(WILD),
    mute,
    fc.constant(blockIsland),
    element([...INLINE, ...BLOCKS, 'ul', 'li'], tie('nodes')),
    styled(tie('nodes')),
    list(tie('nodes')),
    table(tie('nodes')),
  ),
})).nodes;

/** Contents nested as an HTML parser would have them: inline in inline, items in lists. */
export const tidyTrees: fc.Arbitrary<readonly Tree[]> = fc.letrec<{
  inline: Tree;
  inlines: Tree[];
  block: Tree;
  blocks: Tree[];
}>((tie) => ({
  inlines: fc.array(tie('inline'), MANY),
  inline: fc.oneof(DEPTH, text(TIDY), mute, element(INLINE, tie('inlines'))),
  blocks: fc.array(tie('block'), MANY),
  block: fc.oneof(
    DEPTH,
    tie('inline'),
    element(BLOCKS, tie('inlines')),
    styled(tie('blocks')),
    list(tie('blocks')),
    table(tie('blocks')),
  ),
})).blocks;

/** Everything in a tree that has ink: what any reading of it must hold, in this order. */
export function inked(tree: readonly Tree[]): string {
  return tree
    .map(({ tag, attributes, text: own, children }) => {
      if (tag === '#comment' || attributes?.['contenteditable'] || attributes?.['hidden'] === '') return '';
      return (own ?? '').replace(/[\s\u200b\ufeff]/g, '') + inked(children ?? []);
    })
    .join('');
}

/** Puts a tree into the first editable element of the page it runs in. */
export function plant(tree: readonly Tree[]): void {
  const grow = ({ tag, attributes, text: own, children }: Tree): Node => {
    if (tag === '#text') return document.createTextNode(own ?? '');
    if (tag === '#comment') return document.createComment(own ?? '');
    const node = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes ?? {})) node.setAttribute(name, value);
    node.append(...(children ?? []).map(grow));
    return node;
  };
  document.querySelector('[contenteditable]')!.replaceChildren(...tree.map(grow));
}
