import { ANSWER, type Lexicon, MOST_VALUES } from '#src/match/lexicon.ts';
import { assertionOf, type CueMatch } from './assertion.ts';
import { IGNORED, type Scratch } from './scratch.ts';
import type { AnswerMention } from './sentence-reading.ts';

/** What a sentence says beside its mentions: answers to questions of some families, and what it speaks of. */
export interface Signs {
  readonly answers: readonly AnswerMention[];
  readonly topics: number;
}

const NONE: Signs = { answers: [], topics: 0 };

/** The signs from token `first` on; offsets count from `origin`. */
export function signsIn(
  text: string,
  scratch: Scratch,
  lexicon: Lexicon,
  cues: readonly CueMatch[],
  first: number,
  origin: number,
): Signs {
  const { tokens, roles } = scratch;
  const found = lexicon.signs.find(text, tokens, scratch.phrases);
  if (found.length === 0) return NONE;
  const answers: AnswerMention[] = [];
  let topics = 0;
  for (const { from, to, meaning } of found) {
    if (from < first || roles[from] === IGNORED) continue;
    const ref = lexicon.refs[meaning]!;
    if (lexicon.kinds[meaning] !== ANSWER) {
      topics |= 1 << ref;
      continue;
    }
    answers.push({
      answers: Math.floor(ref / MOST_VALUES),
      value: ref % MOST_VALUES,
      start: tokens.start[from]! - origin,
      end: tokens.end[to - 1]! - origin,
      assertion: assertionOf(cues, from, to, lexicon),
    });
  }
  return { answers, topics };
}
