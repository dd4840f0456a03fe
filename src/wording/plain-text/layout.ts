import type { Edition } from '../edition.ts';
import { readOption } from '../reading/options.ts';
import { isDated } from '../reading/places.ts';
import { passageOf } from '../reading/passage.ts';
import { headingOf } from './heading.ts';
import type { Line } from './line.ts';
import { asks, isShort } from './sentence-kind.ts';

const LONGEST_ANSWER = 14;

/**
 * The line of the question that its answers follow, counted from 0, or null where no answers can be told. What asks
 * before it ("a clarification is requested on ...") only introduces, and lists before it hold facts.
 */
export function questionLine(lines: readonly Line[], edition: Edition): number | null {
  let question: number | null = null;
  for (const [at, line] of lines.entries()) {
    if (isAnswer(line, edition)) {
      if (question !== null) return question;
    } else if (isQuestion(line, edition)) {
      question = at;
    }
  }
  return null;
}

/** A box, or a short line that offers a way out or says yes or no. */
function isAnswer({ content, marker }: Line, edition: Edition): boolean {
  if (!isShort(content, LONGEST_ANSWER) || content.includes('?')) return false;
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
