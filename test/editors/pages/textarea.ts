import { textOf } from '../note.ts';
import { startPage } from './start.ts';

await startPage((place, note) => {
  const field = document.createElement('textarea');
  field.value = textOf(note);
  place.append(field);
  return {
    text: () => field.value,
    saved: () => field.value,
    element: () => field,
    // A page's framework writes the value that is there already.
    render: () => {
      const { value } = field;
      field.value = value;
    },
  };
});
