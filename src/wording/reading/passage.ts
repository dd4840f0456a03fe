import { sentencesOf } from '#src/text/sentences.ts';
import { type Token, tokensOf } from '../language/tokens.ts';

/** A sentence of a passage: the tokens from `from` to `to`. */
export interface PassageSentence {
  readonly from: number;
  readonly to: number;
  readonly isQuestion: boolean;
}

/** A text that is shown as one: a title, a question, a label. */
export interface Passage {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly sentences: readonly PassageSentence[];
}

export function passageOf(text: string, abbreviations: ReadonlySet<string>): Passage {
  const tokens = tokensOf(text);
  const sentences: PassageSentence[] = [];
  let next = 0;
  for (const { end } of sentencesOf(text, abbreviations)) {
    const from = next;
    while (next < tokens.length && tokens[next]!.start < end) next += 1;
    if (next > from) sentences.push({ from, to: next, isQuestion: endsAsQuestion(tokens, from, next) });
  }
  return { text, tokens, sentences };
}

/** Whether the last word is followed by a question mark, a bracket or quotation mark between them or not. */
function endsAsQuestion(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = to - 1; at >= from && tokens[at]!.kind === 'mark'; at -= 1)
    if (tokens[at]!.text === '?' && !tokens[at]!.quoted) return true;
  return false;
}

/** The longest stretch of a query that a violation repeats, in UTF-16 units. */
const LONGEST_QUOTE = 160;

/** The very words from token `from` to token `to`. */
export function wordsAt({ text, tokens }: Passage, from: number, to: number): string {
  const first = tokens[from];
  const last = tokens[to - 1];
  return first === undefined || last === undefined ? '' : shortened(text.slice(first.start, last.end));
}

/** A text cut to the length that a violation may repeat. */
export function shortened(text: string): string {
  const trimmed = text.trim();
  return trimmed.length > LONGEST_QUOTE ? trimmed.slice(0, LONGEST_QUOTE).trimEnd() : trimmed;
}
