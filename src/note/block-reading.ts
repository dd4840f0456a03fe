import { plainWords } from '#src/text/plain-words.ts';
import type { Span } from '#src/text/span.ts';
import type { SentenceReading } from './sentence-reading.ts';

/** A block of text that was read. */
export class BlockReading {
  /** Its sentences, in offsets from its start. */
  readonly sentences: readonly (Span & { readonly opensLine: boolean; readonly reading: SentenceReading })[];
  readonly #text: string;
  #words: string | undefined;

  constructor(text: string, sentences: BlockReading['sentences']) {
    this.#text = text;
    this.sentences = sentences;
  }

  /** Its plain words, with no blank before and behind them: worked out when they are first asked for. */
  get words(): string {
    return (this.#words ??= plainWords(this.#text).trim());
  }
}

/** The plain words of blocks of one part, with a blank before and behind each. */
export function wordsOf(blocks: readonly BlockReading[]): string {
  let all = ' ';
  for (const { words } of blocks) if (words !== '') all += `${words} `;
  return all;
}
