import type { Span } from '#src/text/span.ts';

/** A note text without its marks, and the stretches that were in [brackets], in order. */
export interface MarkedText {
  readonly text: string;
  readonly spans: readonly Span[];
}

/**
 * Reads "[Knee pain] since Monday". A bracket of the note itself is written with a backslash: "\[x\] left".
 * Gives null when brackets do not pair, are nested or hold nothing, or when there are none.
 */
export function markedText(marked: string): MarkedText | null {
  const spans: Span[] = [];
  let text = '';
  let open = -1;
  for (let at = 0; at < marked.length; at += 1) {
    const unit = marked.charAt(at);
    const next = marked.charAt(at + 1);
    if (unit === '\\' && (next === '[' || next === ']')) {
      text += next;
      at += 1;
    } else if (unit === '[') {
      if (open >= 0) return null;
      open = text.length;
    } else if (unit === ']') {
      if (open < 0 || open === text.length) return null;
      spans.push({ start: open, end: text.length });
      open = -1;
    } else {
      text += unit;
    }
  }
  return open >= 0 || spans.length === 0 ? null : { text, spans };
}

/** The text with its stretches, which are in order and apart, in [brackets]: `markedText` reads it back. */
export function withMarks({ text, spans }: MarkedText): string {
  const escaped = (start: number, end?: number): string =>
    text.slice(start, end).replaceAll(/[[\]]/gu, String.raw`\$&`);
  let [marked, at] = ['', 0];
  for (const { start, end } of spans) {
    marked += `${escaped(at, start)}[${escaped(start, end)}]`;
    at = end;
  }
  return marked + escaped(at);
}
