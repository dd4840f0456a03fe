import { drawnParent, rootOf } from './shadow.ts';

/** Longest label, in UTF-16 units. */
const LONGEST = 60;
/** How far up from a field a heading is looked for: past this it is the page's, not the field's. */
const LEVELS = 6;
const HEADINGS = 'h1,h2,h3,h4,h5,h6,legend,label,dt,[role="heading"]';

/**
 * What the page calls a field: what assistive technology is told first (aria-labelledby, aria-label, label,
 * placeholder), else the heading or legend that stands nearest before it. At most 60 units, "" if there is nothing.
 */
export function labelOf(element: HTMLElement): string {
  for (const source of [labelledBy, ariaLabel, labelElement, placeholder, headingBefore]) {
    const label = tidy(source(element));
    if (label) return label;
  }
  return '';
}

function labelledBy(element: HTMLElement): string {
  const root = rootOf(element);
  const ids = element.getAttribute('aria-labelledby')?.split(/\s+/) ?? [];
  return ids.map((id) => (id && root.getElementById(id)?.textContent) || '').join(' ');
}

function ariaLabel(element: HTMLElement): string {
  return element.getAttribute('aria-label') ?? '';
}

function labelElement(element: HTMLElement): string {
  if (!(element instanceof HTMLTextAreaElement || element instanceof HTMLInputElement)) return '';
  return [...(element.labels ?? [])].map((label) => wordsOf(label, element)).join(' ');
}

function placeholder(element: HTMLElement): string {
  return element.getAttribute('placeholder') ?? element.getAttribute('aria-placeholder') ?? '';
}

function headingBefore(element: HTMLElement): string {
  let at: Element | null = element;
  for (let level = 0; at && level < LEVELS; level += 1, at = drawnParent(at)) {
    for (let before = at.previousElementSibling; before; before = before.previousElementSibling) {
      const headings = before.matches(HEADINGS) ? [before] : [...before.querySelectorAll(HEADINGS)];
      const last = headings.at(-1);
      if (last) return wordsOf(last, element);
      // What lies before another field is that field's.
      if (before.matches(FIELDS) || before.querySelector(FIELDS)) return '';
    }
  }
  return '';
}

const FIELDS = 'textarea,input:not([type]),input[type="text"],[contenteditable]';

/** The text of a heading without that of a field inside it. */
function wordsOf(heading: Element, field: Element): string {
  if (!heading.contains(field)) return heading.textContent ?? '';
  return [...heading.childNodes]
    .map((node) => (node.contains(field) ? '' : (node.textContent ?? '')))
    .join(' ');
}

function tidy(text: string): string {
  const words = text.replace(/\s+/g, ' ').trim();
  if (words.length <= LONGEST) return words;
  const cut = words.slice(0, LONGEST);
  return /[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut;
}
