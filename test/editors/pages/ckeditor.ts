import { Autoformat, Bold, ClassicEditor, Essentials, List, Paragraph } from 'ckeditor5';
import 'ckeditor5/ckeditor5.css';
import { htmlOf } from '../note.ts';
import { startPage } from './start.ts';

/** List items have ids, other ones each time: counted in their order two notes can be compared. */
function withCountedIds(html: string): string {
  const ids = new Map<string, number>();
  return html.replaceAll(/data-list-item-id="([^"]*)"/g, (_, id: string) => {
    if (!ids.has(id)) ids.set(id, ids.size);
    return `data-list-item-id="${ids.get(id)}"`;
  });
}

await startPage(async (place, note) => {
  const source = document.createElement('div');
  place.append(source);
  const editor = await ClassicEditor.create(source, {
    licenseKey: 'GPL',
    plugins: [Essentials, Paragraph, Bold, List, Autoformat],
    toolbar: ['undo', 'redo', 'bold'],
    initialData: htmlOf(note),
  });
  const { model } = editor;
  return {
    text() {
      const lines = [...model.document.getRoot()!.getChildren()].map((block) => {
        if (!block.is('element')) return '';
        return [...block.getChildren()].map((child) => (child.is('$text') ? child.data : '\n')).join('');
      });
      return lines.join('\n');
    },
    saved: () => withCountedIds(editor.getData()),
    element: () => editor.ui.getEditableElement()!,
    render: () => editor.data.set(editor.getData()),
  };
});
