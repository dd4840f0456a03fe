import type { Edition } from '../edition.ts';
import { tokensOf } from '../language/tokens.ts';
import { readOption } from '../reading/options.ts';

/** "Options: acute; chronic". */
const HEADED = /^(?:options?|choices?|answers?|responses?|please (?:choose|select|mark|circle))(?: one)?: /iu;
/** What begins so says how to answer, and lists no answers. */
const INSTRUCTS =
  /^(?:please|kindly|you|we|if|reply|answer|use your|base|based|rely|exercise|there|this|these|the|all) /iu;

/** "Please choose one: ..." */
export function isHeaded(text: string): boolean {
  return HEADED.test(text);
}

const SEPARATORS = ['   ', '|', ' ... ', ' • ', ';', ' / ', ', '] as const;

/** The options on one line: "Acute; chronic; other; unable to determine", "A) acute B) chronic", "Yes / No". */
export function inlineOptions(line: string): string[] {
  const text = line.replace(HEADED, '');
  const numbered = byNumbers(text);
  if (numbered.length > 1) return numbered;
  for (const separator of SEPARATORS) {
    const pieces = outsideBrackets(text, separator);
    if (pieces.length > 1)
      return pieces.map((piece) => piece.replace(/^or /iu, '')).filter((piece) => piece !== '');
  }
  return [text.trim()].filter((piece) => piece !== '');
}

/**
 * Whether a line of pieces is a list of answers: one of them is "unable to determine", yes or no, or, where more than a
 * comma parts them, "other" comes last.
 */
export function isListOfAnswers(text: string, edition: Edition): boolean {
  if (text.includes('?') || text.length > LONGEST) return false;
  if (INSTRUCTS.test(text) && !HEADED.test(text)) return false;
  const pieces = inlineOptions(text);
  const isParted = /[;|/•]|[12b][.)]|\S {3,}\S| \.\.\. /u.test(text);
  return (
    pieces.length > (isParted ? 1 : 2) &&
    pieces.some((label, index) => {
      const { kinds } = readOption({ label, supportedBy: [] }, edition);
      const isLastOther = isParted && index > 1 && index === pieces.length - 1 && kinds.has('other');
      return kinds.has('undetermined') || kinds.has('yes') || kinds.has('no') || isLastOther;
    })
  );
}

const LONGEST = 400;

/** "Cause of the fracture: (a) traumatic, (b) osteoporotic, (c) unable to determine": label and answers, or null. */
export function labelledList(
  text: string,
  edition: Edition,
): { readonly label: string; readonly answers: string } | null {
  const found = /^([^:?]{3,60}: ?)(\(?[a1][).] .*)$/iu.exec(text);
  if (found === null || !isListOfAnswers(found[2]!, edition)) return null;
  const isOpen = tokensOf(found[1]!).some(({ text: word }) => edition.phrases.openDimensions.has(word));
  return isOpen ? { label: found[1]!.trim(), answers: found[2]! } : null;
}

function outsideBrackets(text: string, separator: string): string[] {
  const pieces: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charAt(at);
    if (sign === '(') depth += 1;
    else if (sign === ')') depth = Math.max(0, depth - 1);
    if (depth > 0 || !text.startsWith(separator, at)) continue;
    pieces.push(text.slice(start, at).trim());
    start = at + separator.length;
    at = start - 1;
  }
  pieces.push(text.slice(start).trim());
  return pieces.filter((piece) => piece !== '');
}

/** "1) acute 2) chronic", "A. acute B. chronic": the numbers count up from the first. */
function byNumbers(text: string): string[] {
  const starts: { at: number; end: number }[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const before = at === 0 ? ' ' : text.charAt(at - 1);
    const close = text.charAt(at + 1);
    if ((before !== ' ' && before !== '(') || (close !== ')' && close !== '.')) continue;
    const sign = text.charAt(at).toLowerCase();
    const wanted = starts.length;
    if (sign === String(wanted + 1) || sign === String.fromCharCode(97 + wanted)) {
      starts.push({ at: before === '(' ? at - 1 : at, end: at + 2 });
    }
  }
  return starts.map(({ end }, index) =>
    text
      .slice(end, starts[index + 1]?.at ?? text.length)
      .replace(/[;,]$/u, '')
      .trim(),
  );
}
