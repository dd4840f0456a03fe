import type { LastingMeasure } from '#src/match/stretches.ts';
import type { Lexicon } from '#src/match/lexicon.ts';
import { NUMBER, type Tokens } from '#src/text/tokens.ts';
import { isWord } from './times.ts';

/** How long a thing lasted, in its measure; `from` to `to` are the tokens that say it, what lasted among them. */
export interface FoundStretch {
  readonly from: number;
  readonly to: number;
  readonly measure: LastingMeasure;
  readonly amount: number;
}

/** Tokens that may stand between what lasted and its amount: "loss of consciousness lasting for about 2 to 3 minutes". */
const REACH = 8;

/** What a sentence says of how long things lasted: "unresponsive for 2-3 minutes", "5 minutes of LOC". */
export function stretchesIn(text: string, tokens: Tokens, lexicon: Lexicon): FoundStretch[] {
  const found: FoundStretch[] = [];
  for (let at = 1; at < tokens.count; at += 1) {
    if (lexicon.units[tokens.word[at]!] === 0) continue;
    for (const measure of lexicon.lasting) {
      const stretch = stretchAt(text, tokens, at, measure, lexicon);
      if (stretch !== null) found.push(stretch);
    }
  }
  return found;
}

/** The stretch whose unit is token `at`. */
function stretchAt(
  text: string,
  tokens: Tokens,
  at: number,
  measure: LastingMeasure,
  lexicon: Lexicon,
): FoundStretch | null {
  const unit = measure.units.get(tokens.word[at]!);
  if (unit === undefined || (at + 1 < tokens.count && measure.never.has(tokens.word[at + 1]!))) return null;
  const figure = isWord(text, tokens, at - 1, 'of') ? at - 2 : at - 1; // "a couple of minutes"
  if (figure < 0) return null;
  const number = numberAt(text, tokens, figure, measure, lexicon);
  if (Number.isNaN(number)) return null;
  const behind = at + 1 < tokens.count && isWord(text, tokens, at + 1, 'of') ? at + 2 : at + 1;
  const length = measure.what.find((words) => stands(words, tokens, behind))?.length;
  if (length !== undefined) return { from: figure, to: behind + length, measure, amount: number * unit };
  let isAbove = false;
  for (let before = figure - 1; before >= Math.max(0, figure - REACH); before -= 1) {
    const what = measure.what.find((words) => stands(words, tokens, before - words.length + 1));
    if (what !== undefined) {
      const amount = number * unit + (isAbove ? 1 : 0);
      return { from: before - what.length + 1, to: at + 1, measure, amount };
    }
    const word = tokens.word[before]!;
    isAbove ||= measure.above.has(word);
    const isPart = tokens.kind[before] === NUMBER || measure.between.has(word) || measure.above.has(word);
    if (!isPart && Number.isNaN(numberAt(text, tokens, before, measure, lexicon))) return null;
  }
  return null;
}

/** The number at a token, in figures or words; NaN where there is none. */
function numberAt(
  text: string,
  tokens: Tokens,
  at: number,
  { amounts }: LastingMeasure,
  { numbers }: Lexicon,
): number {
  if (tokens.kind[at] === NUMBER) return Number(text.slice(tokens.start[at], tokens.end[at]));
  const word = tokens.word[at]!;
  return amounts.get(word) ?? (word === 0 ? NaN : numbers[word]!);
}

/** Whether `words` stand side by side from token `from` on. */
function stands(words: readonly number[], tokens: Tokens, from: number): boolean {
  return (
    from >= 0 &&
    from + words.length <= tokens.count &&
    words.every((word, index) => tokens.word[from + index] === word)
  );
}
