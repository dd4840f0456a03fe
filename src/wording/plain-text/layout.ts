import type { Edition } from '../edition.ts';
import { readOption } from '../reading/options.ts';
import { isDated } from '../reading/places.ts';
import { passageOf } from '../reading/passage.ts';
import { headingOf } from './heading.ts';
import type { Line } from './line.ts';
import { asks, isShort } from './sentence-kind.ts';

const LONGEST_ANSWER = 14;
const LONGEST_LABEL = 20;

/** Where the answers of a text begin. */
export interface Layout {
  /** The line that they follow, counted from 0. */
  readonly line: number;
  /** How it asks: in full, by naming what is open ("Degree of the laceration:"), or not at all. */
  readonly asks: 'in full' | 'in short' | 'not';
}

/**
 * The line that the answers follow, or null where no answers can be told. What asks before it ("a clarification is
 * requested on ...") only introduces, and lists before it hold facts.
 */
export function layoutOf(lines: readonly Line[], edition: Edition): Layout | null {
  let question: number | null = null;
  let short: number | null = null;
  let fallback: Layout | null = null;
  for (const [at, line] of lines.entries()) {
    if (isAnswer(line, edition)) {
      if (question !== null) return { line: question, asks: 'in full' };
      fallback ??= withoutQuestion(lines, at, short);
    } else if (isQuestion(line, edition)) {
      question = at;
    } else if (isShortQuestion(line, edition)) {
      short = at;
    }
  }
  return question === null ? fallback : null;
}

/** Answers under a label, or in a list of which one offers a way out. */
function withoutQuestion(lines: readonly Line[], answer: number, short: number | null): Layout | null {
  if (short !== null) return { line: short, asks: 'in short' };
  const start = listStart(lines, answer);
  return start > 0 && start < answer ? { line: start - 1, asks: 'not' } : null;
}

/** Where the list begins that the item `at` stands in, or `at`. */
function listStart(lines: readonly Line[], at: number): number {
  let start = at;
  while (start > 0 && lines[start]!.marker === 'item' && lines[start - 1]!.marker === 'item') start -= 1;
  return start;
}

/** "Degree of the perineal laceration:", "Duration, if known:": no verb, but a dimension that is open. */
function isShortQuestion({ marker, content }: Line, edition: Edition): boolean {
  if (marker !== 'none' || !isShort(content, LONGEST_LABEL)) return false;
  const { tokens } = passageOf(content, edition.text.abbreviations);
  // "At discharge the pneumonia was:" goes on with its answers.
  const last = tokens.at(-1)?.text === ':' ? tokens.at(-2) : tokens.at(-1);
  if (last !== undefined && edition.phrases.unfinished.has(last.text)) return true;
  return content.endsWith(':') && tokens.some(({ text }) => edition.phrases.openDimensions.has(text));
}

/** A box, or a short line that offers a way out or says yes or no. */
function isAnswer({ content, marker }: Line, edition: Edition): boolean {
  if (!isShort(content, LONGEST_ANSWER) || content.includes('?')) return false;
  if (marker === 'none' && /^please .*[^)_.]\.$/iu.test(content)) return false; // "Please specify the type."
  const { kinds } = readOption({ label: content, supportedBy: [] }, edition);
  if (kinds.has('clinical') || kinds.has('extra') || kinds.has('blank')) return false;
  return marker === 'box' || !isDated(passageOf(content, edition.text.abbreviations), edition);
}

function isQuestion(line: Line, edition: Edition): boolean {
  if (line.marker === 'box' || !asks(line.content, edition)) return false;
  // "Ulcer of mixed type (please specify)" is an answer.
  if (line.marker === 'item' && !/[?:.]$/u.test(line.content)) return false;
  const part = headingOf(line, edition)?.part ?? null;
  return part !== 'options' && part !== 'title' && part !== 'other';
}
