import type { Lexicon } from '#src/match/lexicon.ts';
import { GROUP } from '#src/match/word-bits.ts';
import type { Tokens } from '#src/text/tokens.ts';
import type { SiteMention } from './sentence-reading.ts';
import type { PhraseRef } from './sort-phrases.ts';

/**
 * The plural of a paired part with an article or possessive says both sides: "the knees", "his eyes". Adds that to the
 * sites that say no side; `phrases` are theirs, offsets count from `origin`.
 */
export function addBothSides(
  text: string,
  tokens: Tokens,
  lexicon: Lexicon,
  phrases: readonly PhraseRef[],
  sites: readonly SiteMention[],
  origin: number,
): void {
  phrases.forEach(({ from, to, ref }, index) => {
    const last = to - 1;
    if (from === 0 || !lexicon.knowledge.sites[ref]!.paired || sites[index]!.details.length > 0) return;
    if (!lexicon.words.isPlural(text, tokens.start[last]!, tokens.end[last]!)) return;
    if ((lexicon.groups[tokens.word[from - 1]!]! & (GROUP.article | GROUP.possessive)) === 0) return;
    sites[index]!.details.push({
      axis: 'laterality',
      value: 'bilateral',
      start: tokens.start[from]! - origin,
      end: tokens.end[last]! - origin,
    });
  });
}
