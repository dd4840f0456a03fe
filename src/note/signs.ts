import type { Lexicon } from '#src/match/lexicon.ts';
import { ANSWER, MEASURE, MOST_VALUES } from '#src/match/meanings.ts';
import type { Given } from '#src/match/measures.ts';
import { NUMBER, type Tokens } from '#src/text/tokens.ts';
import { assertionOf, type CueMatch } from './assertion.ts';
import { IGNORED, type Scratch } from './scratch.ts';
import type { AnswerMention } from './sentence-reading.ts';
import { stretchesIn } from './stretches.ts';

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
  const stretches = stretchesIn(text, tokens, lexicon);
  const found = lexicon.signs.find(text, tokens, scratch.phrases);
  if (found.length === 0 && stretches.length === 0) return NONE;
  const answers: AnswerMention[] = [];
  let topics = 0;
  const isRead = (from: number): boolean => from >= first && roles[from] !== IGNORED;
  const add = (
    given: readonly Pick<AnswerMention, 'answers' | 'value'>[],
    from: number,
    to: number,
  ): void => {
    if (given.length === 0 || !isRead(from)) return;
    const assertion = assertionOf(cues, from, to, lexicon);
    const [start, end] = [tokens.start[from]! - origin, tokens.end[to - 1]! - origin];
    for (const { answers: of, value } of given) answers.push({ answers: of, value, start, end, assertion });
  };
  for (const { from, to, meaning } of found) {
    const ref = lexicon.refs[meaning]!;
    if (lexicon.kinds[meaning] === ANSWER)
      add([{ answers: Math.floor(ref / MOST_VALUES), value: ref % MOST_VALUES }], from, to);
    else if (lexicon.kinds[meaning] === MEASURE)
      add(answersAt(lexicon.measures[ref]!, firstNumber(text, tokens, from, to)), from, to);
    else if (isRead(from)) topics |= 1 << ref;
  }
  for (const { from, to, measure, least, most } of stretches) {
    const atMost = answersAt(measure, most);
    // "20 to 40 minutes" lies in two of them.
    add(
      answersAt(measure, least).filter((given) => atMost.includes(given)),
      from,
      to,
    );
  }
  return { answers, topics };
}

/** The answers that an amount gives, by its whole units. */
function answersAt({ gives }: { readonly gives: readonly Given[] }, amount: number): readonly Given[] {
  const whole = Math.floor(amount);
  return gives.filter(({ from, to }) => whole >= from && whole <= to);
}

/** The first number in figures among tokens, NaN for a time or a date. */
function firstNumber(text: string, tokens: Tokens, from: number, to: number): number {
  for (let at = from; at < to; at += 1) {
    if (tokens.kind[at] === NUMBER) return Number(text.slice(tokens.start[at], tokens.end[at]));
  }
  return NaN;
}
