/** What decides whether an element may hold a part of a note. */
export interface FieldFacts {
  readonly family: 'textarea' | 'editable' | 'input' | 'other';
  /** Whether it is an input that takes words of any kind: a text, and no address, number or choice. */
  readonly takesWords: boolean;
  /** Whether the page or the browser completes what is typed: a choice from a list, a name, an address. */
  readonly completed: boolean;
  readonly role: string;
  /** Whether it is an input too narrow for more than a word or two. */
  readonly narrow: boolean;
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
  | 'completed'
  | 'narrow'
  | 'search'
  | 'disabled'
  | 'read-only'
  | 'hidden';

const SEARCH_ROLES: ReadonlySet<string> = new Set(['combobox', 'searchbox']);

/**
 * Why this element may not hold a part of a note, the weightiest reason first; an empty list when it may.
 * `spellcheck="false"` is no reason: many rich editors set it on their text.
 */
export function whyNot(facts: FieldFacts): Ineligible[] {
  const reasons: Ineligible[] = [];
  if (facts.ours) reasons.push('ours');
  if (facts.family === 'other') reasons.push('not-editable');
  if (facts.family === 'input' && !facts.takesWords) reasons.push('other-input');
  if (facts.family === 'input' && facts.completed) reasons.push('completed');
  if (facts.narrow) reasons.push('narrow');
  if (SEARCH_ROLES.has(facts.role)) reasons.push('search');
  if (facts.disabled) reasons.push('disabled');
  if (facts.readOnly) reasons.push('read-only');
  if (!facts.shown) reasons.push('hidden');
  return reasons;
}
