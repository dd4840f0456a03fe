import { EditorState } from '@codemirror/state';
import { basicSetup, EditorView } from 'codemirror';
import { textOf } from '../note.ts';
import { startPage } from './start.ts';

await startPage((place, note) => {
  const root = place.getRootNode();
  const view = new EditorView({
    state: EditorState.create({ doc: textOf(note), extensions: [basicSetup] }),
    parent: place,
    ...(root instanceof ShadowRoot && { root }),
  });
  return {
    text: () => view.state.doc.toString(),
    saved: () => view.state.doc.toString(),
    element: () => view.contentDOM,
    render: () => view.setState(view.state),
  };
});
