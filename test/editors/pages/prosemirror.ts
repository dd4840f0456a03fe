import { exampleSetup } from 'prosemirror-example-setup';
import { DOMParser as Reader, DOMSerializer, Schema } from 'prosemirror-model';
import { schema as basic } from 'prosemirror-schema-basic';
import { addListNodes } from 'prosemirror-schema-list';
import { EditorState } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import 'prosemirror-view/style/prosemirror.css';
import 'prosemirror-menu/style/menu.css';
import { htmlOf } from '../note.ts';
import { startPage } from './start.ts';

await startPage((place, note) => {
  const schema = new Schema({
    nodes: addListNodes(basic.spec.nodes, 'paragraph block*', 'block'),
    marks: basic.spec.marks,
  });
  const source = document.createElement('div');
  source.innerHTML = htmlOf(note);
  const doc = Reader.fromSchema(schema).parse(source);
  const view = new EditorView(place, {
    state: EditorState.create({ doc, plugins: exampleSetup({ schema }) }),
  });
  return {
    text: () => view.state.doc.textBetween(0, view.state.doc.content.size, '\n', '\n'),
    saved() {
      const out = document.createElement('div');
      DOMSerializer.fromSchema(schema).serializeFragment(view.state.doc.content, { document }, out);
      return out.innerHTML;
    },
    element: () => view.dom,
    // Other node views: all nodes are drawn again.
    render: () => view.setProps({ nodeViews: {} }),
  };
});
