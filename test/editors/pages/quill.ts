import Quill from 'quill';
import 'quill/dist/quill.snow.css';
import { htmlOf } from '../note.ts';
import { startPage } from './start.ts';

await startPage((place, note) => {
  const quill = new Quill(place, { theme: 'snow' });
  quill.setContents(quill.clipboard.convert({ html: htmlOf(note) }), 'silent');
  quill.history.clear();
  return {
    text: () => quill.getText().replace(/\n$/, ''),
    saved: () => JSON.stringify(quill.getContents()),
    element: () => quill.root,
    render() {
      quill.setContents(quill.getContents(), 'silent');
    },
  };
});
