import type { Span } from '#src/text/span.ts';

/**
 * Where each quote stands in a text, however its words are spaced and broken into lines there; of the same quote given
 * twice each its own place, as long as there are as many. Null where it does not stand there, or is empty.
 */
export function placesOfQuotes(text: string, quotes: readonly string[]): (Span | null)[] {
  const { squeezed, at } = squeeze(text);
  const from = new Map<string, number>();
  return quotes.map((quote) => {
    const words = squeeze(quote).squeezed.trim();
    if (words === '') return null;
    const after = squeezed.indexOf(words, from.get(words) ?? 0);
    const start = after < 0 ? squeezed.indexOf(words) : after;
    if (start < 0) return null;
    from.set(words, start + words.length);
    return { start: at[start]!, end: at[start + words.length - 1]! + 1 };
  });
}

/** A text with every run of white space as one space, and where each of its units stood. */
function squeeze(text: string): { squeezed: string; at: number[] } {
  const units: string[] = [];
  const at: number[] = [];
  for (let index = 0; index < text.length; index += 1) {
    const unit = text[index]!;
    const isSpace = /\s/.test(unit);
    if (isSpace && units.at(-1) === ' ') continue;
    units.push(isSpace ? ' ' : unit);
    at.push(index);
  }
  return { squeezed: units.join(''), at };
}
