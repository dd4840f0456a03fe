import { textOf } from '../note.ts';
import { startPage } from './start.ts';

await startPage((place, note) => {
  const field = document.createElement('input');
  field.setAttribute('aria-label', 'Impression');
  field.value = textOf(note);
  place.append(field);
  return {
    text: () => field.value,
    saved: () => field.value,
    element: () => field,
    render: () => {
      const { value } = field;
      field.value = value;
    },
  };
});
