import { isEditingHost } from './editing-host.ts';
import { EditableField } from './editable.ts';
import type { Field } from './field.ts';
import { PlainField } from './plain.ts';
import { isPlain } from './plain-element.ts';
import { isTinymce, putIntoTinymce } from './tinymce.ts';

/** Makes the field of an element that it knows, else gives null. The first that knows the element has it. */
type Recogniser = (key: string, element: HTMLElement) => Field | null;

const RECOGNISERS: readonly Recogniser[] = [
  (key, element) => (isPlain(element) ? new PlainField(key, element) : null),
  (key, element) =>
    isEditingHost(element) && isTinymce(element) ? new EditableField(key, element, putIntoTinymce) : null,
  (key, element) => (isEditingHost(element) ? new EditableField(key, element) : null),
];

const fields = new WeakMap<HTMLElement, Field>();
let made = 0;

/** The field of an element, always the same one; null where no editor family here knows it. */
export function fieldOf(element: HTMLElement): Field | null {
  const known = fields.get(element);
  if (known) return known;
  for (const recognise of RECOGNISERS) {
    const field = recognise(`f${made + 1}`, element);
    if (!field) continue;
    made += 1;
    fields.set(element, field);
    return field;
  }
  return null;
}
