import { stem } from './stem.ts';
import type { Token } from './tokens.ts';

const JOINING = new Set(['on', 'to', 'and']);
const SCALES = new Set(['stage', 'type', 'grade', 'class']);
const ROMAN = new Set(['i', 'ii', 'iii', 'iv', 'v']);

/** Words that say how acute, how severe or of what type a diagnosis is, and where they stand before its name. */
export class Qualifiers {
  readonly #stems: ReadonlySet<string>;

  constructor(words: readonly string[]) {
    this.#stems = new Set(words.map(stem));
  }

  /** Whether the stem of a word is one. */
  has(word: string): boolean {
    return this.#stems.has(word);
  }

  /** Where the qualifiers of the name at token `head` begin; not before `from`. */
  startBefore(tokens: readonly Token[], head: number, from: number): number {
    let start = head;
    while (start > from && this.#qualifies(tokens, start - 1)) start -= 1;
    return start;
  }

  /** Also the words inside "acute on chronic", "moderate to severe" and "stage 3". */
  #qualifies(tokens: readonly Token[], at: number): boolean {
    const token = tokens[at]!;
    const before = tokens[at - 1];
    if (this.has(token.stem)) return true;
    if (JOINING.has(token.text)) return before !== undefined && this.has(before.stem);
    if (isRung(token)) return before !== undefined && SCALES.has(before.text);
    const after = tokens[at + 1];
    return SCALES.has(token.text) && after !== undefined && isRung(after);
  }
}

function isRung({ kind, text }: Token): boolean {
  return kind === 'number' || ROMAN.has(text);
}
