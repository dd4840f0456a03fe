import { encode, numberAt, widthOf } from './alphabet.ts';

const BLANK = 32;

/** A wording by the numbers of its words, and the number of its code. */
export interface CodedWording {
  readonly code: number;
  readonly words: readonly number[];
}

/** Wordings as two texts of one line a word, by its number, for the wordings whose rarest word it is. */
export interface WordingTexts {
  /** The other words of each, the rarest first, with blanks between the wordings. */
  readonly wordings: string;
  /** What the number of the code of each adds to that of the one before. By themselves they pack best. */
  readonly steps: string;
}

/** Words are numbered by use, so that the rarest word of a wording is the one of the highest number. */
export function encodeWordings(wordings: readonly CodedWording[], wordCount: number): WordingTexts {
  const lines = Array.from({ length: wordCount }, (): CodedWording[] => []);
  for (const { code, words } of wordings) {
    const [rarest, ...others] = words.toSorted((a, b) => b - a);
    if (rarest !== undefined) lines[rarest]!.push({ code, words: others });
  }
  for (const line of lines) line.sort((a, b) => a.code - b.code || inOrder(a.words, b.words));
  return {
    wordings: lines.map((line) => line.map(({ words }) => words.map(encode).join('')).join(' ')).join('\n'),
    steps: lines
      .map((line) => line.map(({ code }, at) => encode(code - (line[at - 1]?.code ?? 0))).join(''))
      .join('\n'),
  };
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
  readonly #wordings: string;
  readonly #steps: string;
  /** By the number of a word: where its lines begin in the one text and in the other. One more at the end. */
  readonly #wordLines: Int32Array;
  readonly #stepLines: Int32Array;

  constructor({ wordings, steps }: WordingTexts, wordCount: number) {
    [this.#wordings, this.#steps] = [wordings, steps];
    [this.#wordLines, this.#stepLines] = [linesOf(wordings, wordCount), linesOf(steps, wordCount)];
  }

  /** Gives each wording whose rarest word is the one of that number: its words with that one first, and its code. */
  eachOf(word: number, give: (words: readonly number[], code: number) => void): void {
    const [text, steps] = [this.#wordings, this.#steps];
    const end = this.#stepLines[word + 1]! - 1;
    const last = this.#wordLines[word + 1]! - 1;
    let at = this.#wordLines[word]!;
    let code = 0;
    for (let step = this.#stepLines[word]!; step < end; step += widthOf(steps.charCodeAt(step))) {
      code += numberAt(steps, step);
      const words = [word];
      for (; at < last && text.charCodeAt(at) !== BLANK; at += widthOf(text.charCodeAt(at)))
        words.push(numberAt(text, at));
      at += 1;
      give(words, code);
    }
  }
}

/** Where each of some lines begins, and where the one behind the last would. */
function linesOf(text: string, count: number): Int32Array {
  const lines = new Int32Array(count + 1);
  for (let line = 1; line < count; line += 1) lines[line] = text.indexOf('\n', lines[line - 1]) + 1;
  lines[count] = text.length + 1;
  return lines;
}
