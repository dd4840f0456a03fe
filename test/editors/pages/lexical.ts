import { createEmptyHistoryState, registerHistory } from '@lexical/history';
import { $createListItemNode, $createListNode, ListItemNode, ListNode, registerList } from '@lexical/list';
import { HeadingNode, QuoteNode, registerRichText } from '@lexical/rich-text';
import {
  $createParagraphNode,
  $createTextNode,
  $getRoot,
  $isElementNode,
  createEditor,
  type ElementNode,
  type LexicalNode,
} from 'lexical';
import { blocksOf, type Line } from '../note.ts';
import { startPage } from './start.ts';

function filled<T extends ElementNode>(block: T, line: Line): T {
  for (const { text, bold } of line.stretches) {
    const node = $createTextNode(text);
    block.append(bold ? node.setFormat('bold') : node);
  }
  return block;
}

function linesOf(node: LexicalNode): string[] {
  const blocks = $isElementNode(node) ? node.getChildren().filter((child) => $isElementNode(child)) : [];
  return blocks.length > 0 ? blocks.flatMap(linesOf) : [node.getTextContent()];
}

await startPage((place, note) => {
  const field = document.createElement('div');
  field.contentEditable = 'true';
  field.style.whiteSpace = 'pre-wrap'; // as Lexical's own component sets it
  place.append(field);
  const editor = createEditor({
    namespace: 'note',
    nodes: [HeadingNode, QuoteNode, ListNode, ListItemNode],
    onError(error) {
      throw error;
    },
  });
  editor.setRootElement(field);
  registerRichText(editor);
  registerList(editor);
  editor.update(
    () => {
      const blocks = blocksOf(note).map((block) =>
        'kind' in block
          ? filled($createParagraphNode(), block)
          : $createListNode('bullet').append(...block.map((item) => filled($createListItemNode(), item))),
      );
      $getRoot()
        .clear()
        .append(...blocks);
    },
    { discrete: true },
  );
  registerHistory(editor, createEmptyHistoryState(), 300);
  return {
    text: () => editor.getEditorState().read(() => linesOf($getRoot()).join('\n')),
    saved: () => JSON.stringify(editor.getEditorState()),
    element: () => field,
    render() {
      editor.setRootElement(null);
      editor.setRootElement(field);
    },
  };
});
