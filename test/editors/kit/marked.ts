import { expect } from '@playwright/test';
import type { Bench } from '../bench.ts';

/** Pixels of a dotted line of 3 px under each letter, of 6.6 px at the least: half of what both browsers paint. */
const INK_OF_LETTER = 3;

/** Waits until these words are underlined, each along its whole length, and nothing else is. */
export async function marked(bench: Bench, words: readonly string[]): Promise<void> {
  const missing = async (): Promise<string> => {
    const { under, elsewhere } = await bench.ink(words);
    const bare = words.filter((each, index) => under[index]! < each.length * INK_OF_LETTER);
    return [
      ...bare.map((each) => `${each} is not marked`),
      ...(elsewhere > 0 ? [`${elsewhere} pixels elsewhere`] : []),
    ].join(', ');
  };
  await expect.poll(missing, { message: 'marks' }).toBe('');
}
