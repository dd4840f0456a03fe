import { classOf, DIGIT, LETTER } from '#src/text/characters.ts';

/** How a line begins: a box to tick, a bullet, number or letter of a list, "#" of a heading, or with its words. */
export type Marker = 'box' | 'item' | 'heading' | 'none';

const BULLETS = '-*•–—·▪‣>+»§';
/** These need no blank behind them. */
const TIGHT_BULLETS = '•▪';
/** Signs before a bullet that set one answer above the others. */
const LOUD = '★⭐☆►→✔';
/** Letters of a list; "M. Okafor" is a name. */
const LETTERS = 'abcdefgh';

/** "Option A: ...", "Answer 2) ...". */
const NAMED = /^(?:option|choice|answer|response) [a-h0-9][:.)] /iu;

/** The marker that a line begins with, and what follows it. */
export function markerOf(line: string): { readonly marker: Marker; readonly rest: string } {
  const first = line.charAt(0);
  if (LOUD.includes(first)) {
    const { marker, rest } = markerOf(line.slice(1).trim());
    // The star belongs to the answer, and makes it an item by itself.
    if (marker !== 'heading')
      return { marker: marker === 'none' ? 'item' : marker, rest: `${first} ${rest}` };
  }
  if (first === '|') return { marker: 'item', rest: withoutPipes(line) };
  const after = (length: number): string => line.slice(length).trim();
  if (first === '#') {
    let end = 1;
    while (line.charAt(end) === '#') end += 1;
    return { marker: 'heading', rest: after(end) };
  }
  if (line.startsWith('-- ')) return { marker: 'item', rest: after(3) };
  const isSpaced = line.charAt(1) === ' ';
  if (line.length > 1 && BULLETS.includes(first) && (isSpaced || TIGHT_BULLETS.includes(first))) {
    return { marker: 'item', rest: after(1) };
  }
  if ((first === 'o' && isSpaced) || /^O +(?=\p{Lu})/u.test(line)) return { marker: 'item', rest: after(2) };
  const end = Math.max(numberingEnd(line), NAMED.exec(line)?.[0].length ?? 0);
  return end > 0 ? { marker: 'item', rest: after(end) } : { marker: 'none', rest: line };
}

/** A row of a table: "| Hgb 7.1 | CBC | 4/11 |". */
function withoutPipes(row: string): string {
  return (row.endsWith('|') ? row.slice(1, -1) : row.slice(1)).trim();
}

/** Where "1.", "2)", "(3)", "a.", "B)" at the start of a line end, or 0. */
function numberingEnd(line: string): number {
  const start = line.charAt(0) === '(' ? 1 : 0;
  const kind = start < line.length ? classOf(line.charCodeAt(start)) : 0;
  let at = start;
  if (kind === DIGIT) {
    while (at < line.length && at - start < 2 && classOf(line.charCodeAt(at)) === DIGIT) at += 1;
  } else if (kind === LETTER && LETTERS.includes(line.charAt(start).toLowerCase())) {
    at += 1;
  }
  const close = line.charAt(at);
  const isClosed = at > start && (close === ')' || (start === 0 && close === '.'));
  return isClosed && line.charAt(at + 1) === ' ' ? at + 1 : 0;
}
