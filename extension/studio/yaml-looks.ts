import { HighlightStyle } from '@codemirror/language';
import { tags } from '@lezer/highlight';

/** How the editor looks: in the colours of all that ChartCue draws. */
export const COLOURS = HighlightStyle.define([
  { tag: [tags.propertyName, tags.definition(tags.propertyName)], color: 'var(--accent)' },
  { tag: tags.comment, color: 'var(--soft)', fontStyle: 'italic' },
  { tag: tags.string, color: 'var(--ink)' },
  { tag: [tags.punctuation, tags.separator], color: 'var(--soft)' },
]);

const BOX = {
  border: '1px solid var(--edge)',
  borderRadius: 'var(--corner)',
  backgroundColor: 'var(--raised)',
  color: 'var(--ink)',
};

export const THEME = {
  '&': { ...BOX, backgroundColor: 'var(--paper)', fontSize: '13px' },
  '&.cm-focused': { outline: '2px solid var(--focus)', outlineOffset: '2px' },
  '.cm-scroller': { fontFamily: 'ui-monospace, monospace' },
  '.cm-content': { caretColor: 'var(--ink)' },
  '.cm-cursor': { borderLeftColor: 'var(--ink)' },
  '.cm-gutters': { backgroundColor: 'var(--raised)', color: 'var(--soft)', border: '0' },
  '.cm-tooltip': { ...BOX, maxWidth: '32em', padding: '4px 8px' },
  '.cm-tooltip-autocomplete ul li[aria-selected]': {
    backgroundColor: 'var(--pressed)',
    color: 'var(--ink)',
  },
  // CodeMirror's own marks are pictures in the style, which the page's policy does not load.
  '.cm-lintRange-error': { backgroundImage: 'none', textDecoration: 'underline wavy var(--wrong)' },
  '.cm-lint-marker-error': { content: 'none', borderRadius: '50%', backgroundColor: 'var(--wrong)' },
  '.cm-lint-marker': { width: '0.7em', height: '0.7em', margin: '0.2em' },
  '.cm-diagnostic': { borderLeftColor: 'var(--wrong)', fontFamily: 'var(--font)' },
};
