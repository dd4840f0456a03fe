// Longer than most files, because what stands between a thing and how long it lasted is weighed in one walk.
import type { Lexicon } from '#src/match/lexicon.ts';
import { TRAIT } from '#src/match/traits.ts';
import type { LastingMeasure } from '#src/match/stretches.ts';
import { fold } from '#src/text/characters.ts';
import { NUMBER, PUNCTUATION, type Tokens } from '#src/text/tokens.ts';
import { isWord } from './times.ts';

/** How long a thing lasted; `from` to `to` are the tokens that say it, what lasted among them. */
export interface FoundStretch {
  readonly from: number;
  readonly to: number;
  readonly measure: LastingMeasure;
  /** The least and the most of the measure's units that it may have been. */
  readonly least: number;
  readonly most: number;
}

/** Tokens that may stand between what lasted and its amount: "loss of consciousness lasting for about 2 to 3 minutes". */
const REACH = 8;

/** What a sentence says of how long things lasted: "unresponsive for 2-3 minutes", "5 minutes of LOC". */
export function stretchesIn(text: string, tokens: Tokens, lexicon: Lexicon): FoundStretch[] {
  const found: FoundStretch[] = [];
  if ((tokens.allTraits & TRAIT.lasting) === 0) return found;
  for (let at = 1; at < tokens.count; at += 1) {
    if ((tokens.traits[at]! & TRAIT.lasting) === 0) continue;
    for (const measure of lexicon.lasting) {
      const stretch = new StretchReader(text, tokens, measure, lexicon).read(at);
      if (stretch !== null) found.push(stretch);
    }
  }
  return found;
}

/** What stands between what lasted and an amount. */
interface Between {
  isDuring: boolean;
  isLasting: boolean;
  /** Whether a comma or a dash parts them. */
  isParted: boolean;
  isAbove: boolean;
  isBelow: boolean;
  /** The first number of a range, or NaN. */
  first: number;
}

class StretchReader {
  readonly #text: string;
  readonly #tokens: Tokens;
  readonly #measure: LastingMeasure;
  readonly #lexicon: Lexicon;

  constructor(text: string, tokens: Tokens, measure: LastingMeasure, lexicon: Lexicon) {
    this.#text = text;
    this.#tokens = tokens;
    this.#measure = measure;
    this.#lexicon = lexicon;
  }

  /** The stretch whose unit is token `at`, or null. */
  read(at: number): FoundStretch | null {
    const unit = this.#measure.units.get(this.#tokens.word[at]!);
    if (unit === undefined || this.#measure.pointInTime.has(this.#wordAt(at + 1))) return null;
    const figure = this.#is(at - 1, 'of') ? at - 2 : at - 1; // "a couple of minutes"
    const number = this.#numberAt(figure);
    if (Number.isNaN(number)) return null;
    const isOf = this.#is(at + 1, 'of');
    const behind = isOf ? at + 2 : at + 1;
    const length = this.#whatFrom(behind);
    if (length > 0) return this.#stretch(figure, behind + length, number * unit, number * unit);
    // "LOC, 20 minutes of CPR"
    return isOf ? null : this.#readBack(at, figure, number, unit);
  }

  #readBack(at: number, figure: number, number: number, unit: number): FoundStretch | null {
    const between: Between = {
      isDuring: false,
      isLasting: false,
      isParted: false,
      isAbove: false,
      isBelow: false,
      first: NaN,
    };
    for (let before = figure - 1; before >= Math.max(0, figure - REACH); before -= 1) {
      const length = this.#whatUpTo(before);
      if (length === 0) {
        if (!this.#stepOver(before, between)) return null;
        continue;
      }
      if (!this.#isHowLong(at + 1, between)) return null;
      const from = before - length + 1;
      const [least, most] = [(Number.isNaN(between.first) ? number : between.first) * unit, number * unit];
      if (between.isAbove) return this.#stretch(from, at + 1, most + 1, most + 1);
      return this.#stretch(from, at + 1, between.isBelow ? 0 : least, between.isBelow ? most - 0.01 : most);
    }
    return null;
  }

  /** Takes note of a token between what lasted and its amount; false where it parts the two. */
  #stepOver(at: number, between: Between): boolean {
    const word = this.#wordAt(at);
    const { during, lasting, above, below } = this.#measure;
    if (this.#isDashOrComma(at)) {
      const isOfRange = this.#tokens.kind[at - 1] === NUMBER && this.#tokens.kind[at + 1] === NUMBER;
      between.isParted ||= !isOfRange;
      return true;
    }
    const number = this.#numberAt(at);
    if (!Number.isNaN(number)) {
      // "A few": the words of one amount stand side by side.
      if (this.#tokens.kind[at] === NUMBER || !this.#measure.amounts.has(word)) between.first = number;
      return true;
    }
    between.isDuring ||= during.has(word);
    between.isLasting ||= lasting.has(word);
    between.isAbove ||= above.has(word);
    between.isBelow ||= below.has(word);
    return [during, lasting, above, below, this.#measure.between].some((words) => words.has(word));
  }

  /** Whether an amount is how long it lasted, and no point in time or length of something else; `next` is behind its unit. */
  #isHowLong(next: number, { isDuring, isLasting, isParted }: Between): boolean {
    if (this.#measure.pointUnlessDuring.has(this.#wordAt(next)) && !isDuring && !isLasting) return false;
    return !isParted || isLasting || next >= this.#tokens.count || this.#tokens.kind[next] === PUNCTUATION;
  }

  /** The number at a token, in figures or words, "half an" and "a few" with their words before; NaN where there is none. */
  #numberAt(at: number): number {
    if (at < 0) return NaN;
    if (this.#tokens.kind[at] === NUMBER)
      return Number(this.#text.slice(this.#tokens.start[at], this.#tokens.end[at]));
    const word = this.#wordAt(at);
    const amount = this.#measure.amounts.get(word);
    if (amount === undefined) return word === 0 ? NaN : this.#lexicon.numbers[word]!;
    return amount * (this.#measure.amounts.get(this.#wordAt(at - 1)) ?? 1);
  }

  #isDashOrComma(at: number): boolean {
    if (this.#tokens.kind[at] !== PUNCTUATION) return false;
    const unit = fold(this.#text.charCodeAt(this.#tokens.start[at]!));
    return unit === 44 || unit === 45;
  }

  /** The word at a token, 0 outside the sentence. */
  #wordAt(at: number): number {
    return at >= 0 && at < this.#tokens.count ? this.#tokens.word[at]! : 0;
  }

  #is(at: number, word: string): boolean {
    return at >= 0 && at < this.#tokens.count && isWord(this.#text, this.#tokens, at, word);
  }

  /** How many tokens from `from` on say what lasted; 0 where none do. */
  #whatFrom(from: number): number {
    return this.#measure.what.find((words) => this.#stands(words, from))?.length ?? 0;
  }

  #whatUpTo(last: number): number {
    return this.#measure.what.find((words) => this.#stands(words, last - words.length + 1))?.length ?? 0;
  }

  #stands(words: readonly number[], from: number): boolean {
    return from >= 0 && words.every((word, index) => this.#wordAt(from + index) === word);
  }

  #stretch(from: number, to: number, least: number, most: number): FoundStretch {
    return { from, to, measure: this.#measure, least, most };
  }
}
