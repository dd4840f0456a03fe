import type { Edition, HeadingOf } from '../edition.ts';
import { tokensOf } from '../language/tokens.ts';
import type { Line } from './line.ts';

/** A line that opens a part: the label, and what follows it on the same line. */
export interface Heading {
  readonly part: HeadingOf;
  /** Whether the label is no more than a known heading; else it holds words of the author's own. */
  readonly isPlain: boolean;
  readonly label: string;
  readonly rest: string;
}

const LONGEST_LABEL = 80;
const MOST_WORDS = 9;

/** The heading that a line is, or begins with, or null. */
export function headingOf(line: Line, edition: Edition): Heading | null {
  if (line.marker === 'box') return null;
  const { content: written, marker } = line;
  // "1. Indicators (current encounter)"
  const content = marker === 'item' ? written.replace(/ \([^()]*\):?$/u, '') : written;
  const bracket = content.startsWith('[') ? content.indexOf(']') : -1;
  if (bracket > 1 && bracket <= LONGEST_LABEL) {
    const label = content.slice(1, bracket);
    const part = exactly(label, edition); // "[QUESTION] Which ...", but not "[diagnosis]"
    if (part !== null) return { part, isPlain: true, label, rest: content.slice(bracket + 1).trim() };
  }
  const colon = content.indexOf(':');
  if (colon > 0 && colon <= LONGEST_LABEL) {
    const label = content.slice(0, colon);
    const part = partOf(label, edition);
    if (part !== null) {
      return { part, isPlain: isPlain(label, edition), label, rest: content.slice(colon + 1).trim() };
    }
  }
  if (content.length > LONGEST_LABEL || (marker === 'item' && exactly(content, edition) === null))
    return null;
  const isSet = marker === 'heading' || isInCapitals(content);
  const part = isSet ? partOf(content, edition) : exactly(content, edition);
  return part === null ? null : { part, isPlain: isPlain(content, edition), label: written, rest: '' };
}

/** By the whole label, else by the longest heading it begins or ends with: "Clinical indicators from the H&P". */
function partOf(label: string, edition: Edition): HeadingOf | null {
  if (/[.?!] /u.test(label)) return null; // "Thank you for the addendum. It reads: ..."
  const words = wordsOf(label);
  if (words.length === 0 || words.length > MOST_WORDS) return null;
  const { headings } = edition.text;
  for (let length = words.length; length > 0; length -= 1) {
    const head = headings.get(words.slice(0, length).join(' '));
    if (head !== undefined && (length > 1 || goesOnAsPlace(words, length))) return head;
    const tail = headings.get(words.slice(-length).join(' '));
    if (tail !== undefined && (length > 1 || tail === 'indicators' || tail === 'options')) return tail;
  }
  return null;
}

const PLACES = new Set(['from', 'in', 'of', 'for', 'on', 'per', '(', 'to']);

/** A single word opens a part alone, or with a place or date behind it: "Labs 3/14", "Indicators from the H&P". */
function goesOnAsPlace(words: readonly string[], length: number): boolean {
  const next = words[length];
  return next === undefined || PLACES.has(next) || (next.charCodeAt(0) >= 48 && next.charCodeAt(0) <= 57);
}

function exactly(label: string, edition: Edition): HeadingOf | null {
  const part = edition.text.headings.get(wordsOf(label).join(' ')) ?? null;
  return part === 'other' ? null : part;
}

function isPlain(label: string, edition: Edition): boolean {
  return edition.text.headings.has(wordsOf(label).join(' '));
}

function wordsOf(label: string): string[] {
  return tokensOf(label)
    .filter(({ kind, text }) => kind !== 'mark' || text === '(')
    .map(({ text }) => text);
}

function isInCapitals(text: string): boolean {
  return text === text.toUpperCase() && /\p{Lu}{3}/u.test(text);
}
