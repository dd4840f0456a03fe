import { createElement, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { createEditor, type Descendant, Editor, Element, Node, Text } from 'slate';
import { withHistory } from 'slate-history';
import { Editable, type RenderElementProps, type RenderLeafProps, Slate, withReact } from 'slate-react';
import { blocksOf, type Line } from '../note.ts';
import { startPage } from './start.ts';

const TAGS: Readonly<Record<string, string>> = { list: 'ul', item: 'li', paragraph: 'p' };

function leavesOf({ stretches }: Line): Descendant[] {
  return stretches.map(({ text, bold }) => (bold ? { text, bold } : { text }));
}

function drawElement({
  attributes,
  children,
  element,
}: RenderElementProps): ReturnType<typeof createElement> {
  return createElement(TAGS[String(Reflect.get(element, 'type'))] ?? 'p', { ...attributes }, children);
}

function drawLeaf({ attributes, children, leaf }: RenderLeafProps): ReturnType<typeof createElement> {
  return createElement(
    'span',
    attributes,
    'bold' in leaf ? createElement('strong', null, children) : children,
  );
}

await startPage((place, note) => {
  const editor = withHistory(withReact(createEditor()));
  const initialValue = blocksOf(note).map((block): Element =>
    'kind' in block
      ? Object.assign({ children: leavesOf(block) }, { type: 'paragraph' })
      : Object.assign(
          { children: block.map((item) => Object.assign({ children: leavesOf(item) }, { type: 'item' })) },
          { type: 'list' },
        ),
  );
  let render: (() => void) | undefined;
  function Chart(): ReturnType<typeof createElement> {
    const [round, setRound] = useState(0);
    render = () => setRound(round + 1);
    const editable = createElement(Editable, {
      key: round,
      renderElement: drawElement,
      renderLeaf: drawLeaf,
    });
    return createElement(Slate, { editor, initialValue, children: editable });
  }
  createRoot(place).render(createElement(Chart));
  return {
    text() {
      const lines = Editor.nodes(editor, {
        at: [],
        match: (node) => Element.isElement(node) && node.children.every((child) => Text.isText(child)),
      });
      return [...lines].map(([node]) => Node.string(node)).join('\n');
    },
    saved: () => JSON.stringify(editor.children),
    element: () => place.querySelector<HTMLElement>('[data-slate-editor]')!,
    render: () => render?.(),
  };
});
