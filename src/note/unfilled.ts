import type { Lexicon } from '#src/match/lexicon.ts';
import { DETAIL } from '#src/match/meanings.ts';
import type { PhraseMatch } from '#src/match/phrases.ts';
import { BLANK, isBox, TICKED } from '#src/text/tokens.ts';
import { IGNORED, type Scratch } from './scratch.ts';

/**
 * Marks as IGNORED the template text of a sentence that nobody filled in: blanks, and each choice that is not ticked, up
 * to the next box. Where the choices are bare details ("[x] right [ ] left knee pain") the last one ends with its own.
 */
export function ignoreUnfilled(scratch: Scratch, phrases: readonly PhraseMatch[], lexicon: Lexicon): void {
  const { tokens, roles } = scratch;
  const detailEnd = (from: number): number =>
    phrases.find((phrase) => phrase.from === from && lexicon.kinds[phrase.meaning] === DETAIL)?.to ?? -1;
  let box = -1;
  let end = 0; // of the unticked choice under way
  for (let at = 0; at < tokens.count; at += 1) {
    if (isBox(at, tokens)) {
      const afterBareDetail = box >= 0 && detailEnd(box + 1) === at;
      const ownEnd = afterBareDetail ? detailEnd(at + 1) : -1;
      box = at;
      end = tokens.kind[at] === TICKED ? 0 : ownEnd < 0 ? tokens.count : ownEnd;
    }
    if (at < end || tokens.kind[at] === BLANK) roles[at] = IGNORED;
  }
}
