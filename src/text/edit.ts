import type { Span } from './span.ts';

/** One change of a text: at offset `at` (UTF-16 units), `remove` units go and `insert` comes. */
export interface TextEdit {
  readonly at: number;
  readonly remove: number;
  readonly insert: string;
}

/** The text after `edit`. Throws RangeError when the edit does not fit the text. */
export function applyEdit(text: string, edit: TextEdit): string {
  const { at, remove, insert } = edit;
  if (at < 0 || remove < 0 || at + remove > text.length) {
    throw new RangeError(`edit at ${at} removing ${remove} does not fit a text of ${text.length} units`);
  }
  return text.slice(0, at) + insert + text.slice(at + remove);
}

/**
 * The smallest single edit that makes `after` of `before`, or null when they are equal.
 * Where several are smallest ("aa" to "aaa"), the last place is taken: typing appends.
 */
export function smallestEdit(before: string, after: string): TextEdit | null {
  if (before === after) return null;
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before.charCodeAt(head) === after.charCodeAt(head)) head += 1;
  let tail = 0;
  while (
    tail < shorter - head &&
    before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)
  ) {
    tail += 1;
  }
  return { at: head, remove: before.length - head - tail, insert: after.slice(head, after.length - tail) };
}

/**
 * Where `span` stands after `edit`, or null when the edit touched its inside: a mark on the wrong words is worse
 * than none. Text that comes right before or right after the span leaves it whole.
 */
export function mapSpan(span: Span, edit: TextEdit): Span | null {
  const editEnd = edit.at + edit.remove;
  const by = edit.insert.length - edit.remove;
  if (editEnd <= span.start) {
    return { start: span.start + by, end: span.end + by };
  }
  if (edit.at >= span.end) return span;
  return null;
}
