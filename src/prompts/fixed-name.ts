import type { Lexicon } from '#src/match/lexicon.ts';
import { wordingsIn } from '#src/note/spell-out.ts';
import type { Scratch } from '#src/note/scratch.ts';
import { tokenise, WORD } from '#src/text/tokens.ts';
import type { Place } from './placement.ts';

/**
 * Whether the words of a mention of `family` are not to be parted before its body site: "tennis elbow". Where what leads
 * to the site is a condition of its chapter by itself ("OA knee") or a preposition ("fracture of the wrist"), they are.
 */
export function isFixedName(
  text: string,
  { start, site }: Place,
  family: string,
  lexicon: Lexicon,
  scratch: Scratch,
): boolean {
  if (site === null || site.start <= start) return false;
  const lead = text.slice(start, site.start);
  const { tokens } = scratch;
  tokenise(lead, 0, lead.length, lexicon.words, tokens);
  for (let at = 0; at < tokens.count; at += 1) {
    const isFunctionWord = lexicon.groups[tokens.word[at]!]! !== 0;
    if (isFunctionWord || tokens.kind[at] !== WORD) return false;
  }
  return !wordingsIn(lead, scratch, lexicon).some(
    ({ meaning }) => lexicon.conditions.at(meaning).family[0] === family[0],
  );
}
