import { fieldOf } from '../fields/create-field.ts';
import { whyNot } from '../fields/eligible.ts';
import { factsOf } from '../fields/facts.ts';
import type { Field } from '../fields/field.ts';
import { editablesIn } from '../fields/find.ts';
import type { Scope } from '../profiles/scope.ts';

/** The field of an element, or null when it is none that somebody writes prose in. */
export function writableFieldOf(element: HTMLElement): Field | null {
  return whyNot(factsOf(element)).length === 0 ? fieldOf(element) : null;
}

/** The field of an element, or null when it may hold no part of a note. */
export function noteFieldOf(element: HTMLElement, scope: Scope): Field | null {
  return scope.takes(element) ? writableFieldOf(element) : null;
}

/**
 * The fields of a document that may hold a part of the note, and those of `known` that still stand in it: a field that
 * the page hides for a while is a part of the note all the same. The parts that a profile names come first, in its order;
 * the others follow in the document's.
 */
export function noteFieldsIn(document: Document, known: readonly Field[], scope: Scope): Field[] {
  const found = editablesIn(document).flatMap((element) => noteFieldOf(element, scope) ?? []);
  const kept = known.filter(
    (field) => field.element.isConnected && !found.includes(field) && scope.takes(field.element),
  );
  const fields = kept.length === 0 ? found : [...found, ...kept].toSorted(inPageOrder);
  return fields.toSorted((a, b) => scope.orderOf(a.element) - scope.orderOf(b.element));
}

/** The element of the document itself that holds `element`: the outermost host, if it stands in shadow roots. */
export function outermost(element: Element): Element {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? outermost(root.host) : element;
}

function inPageOrder(a: Field, b: Field): number {
  const position = outermost(a.element).compareDocumentPosition(outermost(b.element));
  if ((position & Node.DOCUMENT_POSITION_FOLLOWING) !== 0) return -1;
  return (position & Node.DOCUMENT_POSITION_PRECEDING) === 0 ? 0 : 1;
}
