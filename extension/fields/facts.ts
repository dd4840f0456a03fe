import type { FieldFacts } from './eligible.ts';
import { isEditingHost } from './editing-host.ts';
import { isOurs } from './ours.ts';
import { isPlain } from './plain-element.ts';

/** Some pages and code editors keep a textarea of a pixel or so to catch keys: no one reads a note there. */
const SMALLEST = { width: 30, height: 10 };
/** An input narrower than a few words is for a date, a count or a name. In pixels. */
const NARROWEST_INPUT = 240;
/** Input modes of what is no prose. */
const NO_WORDS: ReadonlySet<string> = new Set([
  'none',
  'tel',
  'url',
  'email',
  'numeric',
  'decimal',
  'search',
]);

/** What `whyNot` needs to know of an element. */
export function factsOf(element: HTMLElement): FieldFacts {
  const isInput = element instanceof HTMLInputElement;
  const isTextarea = element instanceof HTMLTextAreaElement;
  return {
    family: isTextarea ? 'textarea' : isInput ? 'input' : isEditingHost(element) ? 'editable' : 'other',
    takesWords: isInput && isPlain(element) && !NO_WORDS.has(element.inputMode),
    completed: isInput && isCompleted(element),
    role: element.getAttribute('role') ?? '',
    narrow: isInput && element.getBoundingClientRect().width < NARROWEST_INPUT,
    shown: isShown(element),
    disabled: isDisabled(element),
    readOnly: isReadOnly(element),
    ours: isOurs(element),
  };
}

/** Whether nobody can write in the element: it is disabled, in a disabled fieldset, or inert. */
export function isDisabled(element: HTMLElement): boolean {
  return (
    element.matches(':disabled') ||
    element.getAttribute('aria-disabled') === 'true' ||
    element.closest('[inert]') !== null
  );
}

/** Whether the page shows the element's text and takes no change of it. */
export function isReadOnly(element: HTMLElement): boolean {
  const native = element instanceof HTMLTextAreaElement || element instanceof HTMLInputElement;
  return (native && element.readOnly) || element.getAttribute('aria-readonly') === 'true';
}

function isCompleted(element: HTMLInputElement): boolean {
  return (
    element.list !== null ||
    element.hasAttribute('aria-haspopup') ||
    !['none', ''].includes(element.ariaAutoComplete ?? '') ||
    !['on', 'off', ''].includes(element.autocomplete)
  );
}

function isShown(element: HTMLElement): boolean {
  if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return false;
  const box = element.getBoundingClientRect();
  return box.width >= SMALLEST.width && box.height >= SMALLEST.height;
}
