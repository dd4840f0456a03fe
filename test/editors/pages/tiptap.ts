import { Editor } from '@tiptap/core';
import { StarterKit } from '@tiptap/starter-kit';
import { htmlOf } from '../note.ts';
import { startPage } from './start.ts';

await startPage((place, note) => {
  const editor = new Editor({ element: place, extensions: [StarterKit], content: htmlOf(note) });
  return {
    text: () => editor.state.doc.textBetween(0, editor.state.doc.content.size, '\n', '\n'),
    saved: () => editor.getHTML(),
    element: () => editor.view.dom,
    render: () => editor.view.setProps({ nodeViews: {} }),
  };
});
