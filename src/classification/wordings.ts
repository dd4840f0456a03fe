import { encode, numberAt, widthOf } from './alphabet.ts';

const BLANK = 32;

/** A wording by the numbers of its words, and the number of its code. */
export interface CodedWording {
  readonly code: number;
  readonly words: readonly number[];
}

/**
 * Wordings as text: one line a word, by its number, with the wordings whose rarest word it is. Each begins with what its
 * code's number adds to that of the one before, then come its other words, the rarest first. Words are numbered by use, so
 * that the rarest word of a wording is the one of the highest number.
 */
export function encodeWordings(wordings: readonly CodedWording[], wordCount: number): string {
  const lines = Array.from({ length: wordCount }, (): CodedWording[] => []);
  for (const { code, words } of wordings) {
    const [rarest, ...others] = words.toSorted((a, b) => b - a);
    if (rarest !== undefined) lines[rarest]!.push({ code, words: others });
  }
  return lines
    .map((line) => {
      let before = 0;
      return line
        .toSorted((a, b) => a.code - b.code || inOrder(a.words, b.words))
        .map(({ code, words }) => {
          const step = code - before;
          before = code;
          return encode(step) + words.map(encode).join('');
        })
        .join(' ');
    })
    .join('\n');
}

function inOrder(a: readonly number[], b: readonly number[]): number {
  for (let at = 0; at < a.length && at < b.length; at += 1) if (a[at] !== b[at]) return a[at]! - b[at]!;
  return a.length - b.length;
}

/**
 * The wordings of a compiled classification, read word by word: a note knows a few hundred words, the classification
 * 14,000, and a background script that was just started has no time for the others.
 */
export class CodedWordings {
  readonly #text: string;
  /** By the number of a word: where its line begins. One more at the end. */
  readonly #lines: Int32Array;

  constructor(text: string, wordCount: number) {
    this.#text = text;
    this.#lines = new Int32Array(wordCount + 1);
    let at = 0;
    for (let word = 1; word < wordCount; word += 1) {
      at = text.indexOf('\n', at) + 1;
      this.#lines[word] = at;
    }
    this.#lines[wordCount] = text.length + 1;
  }

  /** Gives each wording whose rarest word is the one of that number: its words with that one first, and its code. */
  eachOf(word: number, give: (words: readonly number[], code: number) => void): void {
    const end = this.#lines[word + 1]! - 1;
    let words = [word];
    let code = 0;
    let isCode = true;
    for (let at = this.#lines[word]!; at < end;) {
      const unit = this.#text.charCodeAt(at);
      if (unit === BLANK) {
        give(words, code);
        words = [word];
        isCode = true;
        at += 1;
        continue;
      }
      const number = numberAt(this.#text, at);
      at += widthOf(unit);
      if (isCode) code += number;
      else words.push(number);
      isCode = false;
    }
    if (!isCode) give(words, code);
  }
}
