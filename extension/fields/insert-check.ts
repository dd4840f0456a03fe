import { isDisabled, isReadOnly } from './facts.ts';
import { isPlain } from './plain-element.ts';
import type { InsertOutcome, Refusal } from './field.ts';

export interface Insertion {
  readonly element: HTMLElement;
  readonly read: () => string;
  /** The text that the caller believes is there. */
  readonly expected: string;
  /** Where the insertion goes, in UTF-16 units of that text. */
  readonly at: number;
  readonly text: string;
  readonly composing: () => boolean;
}

/** Why an insertion must not be tried now, or null. Asked again after every step that let other code run. */
export function refusal(insertion: Insertion): Refusal | null {
  const { element, expected, text } = insertion;
  if (!element.isConnected) return 'gone';
  if (isDisabled(element) || isReadOnly(element) || !isEditable(element)) return 'read-only';
  if (insertion.composing()) return 'composing';
  if (insertion.read() !== expected || insertion.at < 0 || insertion.at > expected.length) return 'changed';
  if (/[\n\r\u2028\u2029]/.test(text)) return 'several-lines';
  return null;
}

const busy = new WeakSet<HTMLElement>();

/** Lets one insertion into an element end before the next: one that comes meanwhile would count on a text that goes. */
export async function alone(
  element: HTMLElement,
  insert: () => Promise<InsertOutcome>,
): Promise<InsertOutcome> {
  if (busy.has(element)) return refused('changed');
  busy.add(element);
  try {
    return await insert();
  } finally {
    busy.delete(element);
  }
}

export function refused(reason: Refusal): InsertOutcome {
  return { outcome: 'refused', reason };
}

function isEditable(element: HTMLElement): boolean {
  return isPlain(element) || element.isContentEditable;
}
