/** The elements whose text is a value that no range of the document can hold. */
export type PlainElement = HTMLTextAreaElement | HTMLInputElement;

const TEXT_INPUTS: ReadonlySet<string> = new Set(['', 'text']);

export function isPlain(element: Element): element is PlainElement {
  return (
    element instanceof HTMLTextAreaElement ||
    (element instanceof HTMLInputElement && TEXT_INPUTS.has(element.type))
  );
}
