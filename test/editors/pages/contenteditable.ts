import { htmlOf } from '../note.ts';
import { linesOfHtml } from './lines-of-html.ts';
import { startPage } from './start.ts';

await startPage((place, note) => {
  const field = document.createElement('div');
  field.contentEditable = 'true';
  field.innerHTML = htmlOf(note);
  place.append(field);
  return {
    text: () => linesOfHtml(field.innerHTML),
    saved: () => field.innerHTML,
    element: () => field,
    render: () => {
      const { innerHTML } = field;
      field.innerHTML = innerHTML;
    },
  };
});
