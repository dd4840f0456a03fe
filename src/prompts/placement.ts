import { classOf, DIGIT, isLower, isUpper, LETTER, MARK, SPACE } from '#src/text/characters.ts';
import type { Span } from '#src/text/span.ts';
import type { Insertion } from './prompt.ts';

/** The words an answer goes beside: the mention, and the body site in it. */
export interface Place extends Span {
  readonly site: Span | null;
}

/** The value right before the body site, or before the mention where it names none: "right " before "knee". */
export function before(text: string, place: Place, value: string): Insertion {
  const at = place.site?.start ?? place.start;
  if (!agreesWithArticle(text, at, value)) return after(text, place, value);
  return { at, text: `${likeTheWordAt(text, at, value)} ` };
}

/** The value right after the mention: ", right upper quadrant" after "abdominal pain". */
export function after(text: string, words: Span, value: string): Insertion {
  const { before: opening, after: closing } = around(text, words.end);
  return { at: words.end, text: opening + likeTheWords(text, words, value) + closing };
}

/** The value in parentheses right behind the words: "knee (right) and shoulder pain". */
export function behind(text: string, words: Span, value: string): Insertion {
  return { at: words.end, text: ` (${likeTheWords(text, words, value)})` };
}

function likeTheWords(text: string, { start, end }: Span, value: string): string {
  return isAllCapitals(text, start, end) ? value.toUpperCase() : value;
}

/**
 * What stands around words put in at `at`: a comma before them, or parentheses where the sentence goes on with a word,
 * lest it be read with them: in "ankle sprain, right and knee pain" the right would be the knee's.
 */
export function around(text: string, at: number): { readonly before: string; readonly after: string } {
  let next = at;
  while (next < text.length && classOf(text.charCodeAt(next)) === SPACE) next += 1;
  const kind = next < text.length ? classOf(text.charCodeAt(next)) : MARK;
  return kind === LETTER || kind === DIGIT ? { before: ' (', after: ')' } : { before: ', ', after: '' };
}

/** "an ankle sprain" takes no "right" before "ankle", "a sprain" no "acute". */
function agreesWithArticle(text: string, at: number, value: string): boolean {
  const article = /(?:^|[^\p{L}])(an?)\s+$/iu.exec(text.slice(Math.max(0, at - 4), at))?.[1]?.toLowerCase();
  if (article === undefined) return true;
  return (article === 'an') === /^[aeiou]/i.test(value);
}

/** The value in the case of the word it comes before: capitals among capitals, a capital at the start of a line. */
function likeTheWordAt(text: string, at: number, value: string): string {
  let end = at;
  while (end < text.length && (isUpper(text.charCodeAt(end)) || isLower(text.charCodeAt(end)))) end += 1;
  if (end - at > 1 && isAllCapitals(text, at, end) && isShouting(text, at)) return value.toUpperCase();
  if (isUpper(text.charCodeAt(at)) && isLower(text.charCodeAt(at + 1)))
    return value[0]!.toUpperCase() + value.slice(1);
  return value;
}

/** Whether the line holds no small letter: "OA" in a line of prose is an abbreviation, not a line in capitals. */
function isShouting(text: string, at: number): boolean {
  const start = text.lastIndexOf('\n', at - 1) + 1;
  const stop = text.indexOf('\n', at);
  return isAllCapitals(text, start, stop < 0 ? text.length : stop);
}

function isAllCapitals(text: string, start: number, end: number): boolean {
  let capitals = 0;
  for (let at = start; at < end; at += 1) {
    if (isLower(text.charCodeAt(at))) return false;
    if (isUpper(text.charCodeAt(at))) capitals += 1;
  }
  return capitals > 3;
}
