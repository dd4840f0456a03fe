/** What decides whether an element may hold a part of a note. */
export interface FieldFacts {
  readonly family: 'textarea' | 'editable' | 'input' | 'other';
  /** The type of an input, else "". */
  readonly inputType: string;
  readonly role: string;
  /** Whether it is drawn, and large enough to write in. */
  readonly shown: boolean;
  readonly disabled: boolean;
  readonly readOnly: boolean;
  /** Whether it is a part of our own card or layer. */
  readonly ours: boolean;
}

/** Why an element holds no part of a note; the side panel can say it. */
export type Ineligible =
  | 'ours'
  | 'not-editable'
  | 'other-input'
  | 'one-line'
  | 'search'
  | 'disabled'
  | 'read-only'
  | 'hidden';

const TEXT_INPUTS: ReadonlySet<string> = new Set(['', 'text']);
const SEARCH_ROLES: ReadonlySet<string> = new Set(['combobox', 'searchbox']);

/**
 * Why this element may not hold a part of a note, the weightiest reason first; an empty list when it may.
 * `spellcheck="false"` is no reason: many rich editors set it on their text.
 */
export function whyNot(facts: FieldFacts): Ineligible[] {
  const reasons: Ineligible[] = [];
  if (facts.ours) reasons.push('ours');
  if (facts.family === 'other') reasons.push('not-editable');
  if (facts.family === 'input') reasons.push(inputReason(facts.inputType));
  if (SEARCH_ROLES.has(facts.role)) reasons.push('search');
  if (facts.disabled) reasons.push('disabled');
  if (facts.readOnly) reasons.push('read-only');
  if (!facts.shown) reasons.push('hidden');
  return reasons;
}

function inputReason(type: string): Ineligible {
  if (type === 'search') return 'search';
  return TEXT_INPUTS.has(type) ? 'one-line' : 'other-input';
}
