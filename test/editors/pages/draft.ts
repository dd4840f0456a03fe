import { type ContentBlock, ContentState, convertFromHTML, Editor, EditorState } from 'draft-js';
import { createElement, useState } from 'react';
import { createRoot } from 'react-dom/client';
import 'draft-js/dist/Draft.css';
import { htmlOf } from '../note.ts';
import { startPage } from './start.ts';

/** A block with its styles before each stretch: ranges with offsets would move with every word typed before them. */
function markupOf(block: ContentBlock): string {
  let markup = `${block.getType()}: `;
  block.findStyleRanges(
    () => true,
    (start, end) => {
      markup += `[${block.getInlineStyleAt(start).join(',')}]${block.getText().slice(start, end)}`;
    },
  );
  return markup;
}

await startPage((place, note) => {
  const { contentBlocks, entityMap } = convertFromHTML(htmlOf(note));
  let state = EditorState.createWithContent(ContentState.createFromBlockArray(contentBlocks, entityMap));
  let render: (() => void) | undefined;
  function Chart(): ReturnType<typeof createElement> {
    const [now, setNow] = useState(state);
    const [round, setRound] = useState(0);
    state = now;
    render = () => setRound(round + 1);
    return createElement(Editor, { key: round, editorState: now, onChange: setNow });
  }
  createRoot(place).render(createElement(Chart));
  return {
    text: () => state.getCurrentContent().getPlainText(),
    saved: () => state.getCurrentContent().getBlocksAsArray().map(markupOf).join('\n'),
    element: () => place.querySelector<HTMLElement>('[contenteditable]')!,
    render: () => render?.(),
  };
});
