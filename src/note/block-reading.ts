import type { Span } from '#src/text/span.ts';
import type { SentenceReading } from './sentence-reading.ts';

/** A block of text that was read. */
export interface BlockReading {
  /** Its sentences, in offsets from its start. */
  readonly sentences: readonly (Span & { readonly opensLine: boolean; readonly reading: SentenceReading })[];
  /** Its plain words, with no blank before and behind them. */
  readonly words: string;
}

/** The plain words of blocks of one part, with a blank before and behind each. */
export function wordsOf(blocks: readonly BlockReading[]): string {
  let all = ' ';
  for (const { words } of blocks) if (words !== '') all += `${words} `;
  return all;
}
