import { EVERYDAY } from './file-classification.ts';
import type { FiledKnowledge } from './filed-knowledge.ts';
import { BROADER, SITE } from './meanings.ts';

/** The words of sites, conditions and broader words: beside those of the classification, they have plurals. */
export function namingWords({ phrases, kinds, wordings }: FiledKnowledge): number[] {
  const found: number[] = [];
  let at = 0;
  for (let phrase = 0; phrase < phrases.lengths.length; phrase += 1) {
    const kind = kinds[phrases.meanings[phrase]!];
    const end = at + phrases.lengths[phrase]!;
    for (; at < end; at += 1) if (kind === SITE || kind === BROADER) found.push(phrases.words[at]!);
  }
  at = 0;
  for (let set = 0; set < wordings.lengths.length; set += 1) {
    const end = at + wordings.lengths[set]!;
    for (; at < end; at += 1) if (wordings.meanings[set]! < EVERYDAY) found.push(wordings.words[at]!);
  }
  return found;
}
