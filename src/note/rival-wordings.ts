import type { Lexicon } from '#src/match/lexicon.ts';
import { GROUP } from '#src/match/word-bits.ts';
import type { Wording } from './spelled-out.ts';
import { IN_DETAIL, IN_SITE, type Scratch } from './scratch.ts';

const COMMA = 44;

/** How far apart the first and the last word of a wording stand, in tokens. */
export function width({ tokens }: Wording): number {
  return tokens[tokens.length - 1]! - tokens[0]!;
}

/**
 * Of wordings that share a site or a head, those that have a right to it. Of "OA of the knee with pain of the hip" the
 * words alone would also name knee pain, and of "OA of the knee, hip pain" all four pairs.
 */
export function settleRivals(
  wordings: readonly Wording[],
  text: string,
  scratch: Scratch,
  lexicon: Lexicon,
): Wording[] {
  const whole = wordings.filter((match) => !isTorn(match, wordings, text, scratch, lexicon));
  return whole.filter((match) => !whole.some((other) => takesPart(other, match, text, scratch, lexicon)));
}

/**
 * Whether a tighter wording has taken what `match` would share with it. A site in a list belongs to the head beside it: in
 * "OA of the knee, hip pain" the hip is the pain's. A head is shared by a list of sites and no others: in "knee swelling
 * with abdominal pain" the knee has no pain.
 */
function takesPart(kept: Wording, match: Wording, text: string, scratch: Scratch, lexicon: Lexicon): boolean {
  const isSite = (token: number): boolean => scratch.roles[token] === IN_SITE;
  const shared = kept.tokens.filter((token) => match.tokens.includes(token));
  // Two wordings of one condition are no rivals: "bimalleolar fracture" and "ankle fracture" in one name.
  if (shared.length === 0 || kept.meaning === match.meaning) return false;
  // "Chronic ulcer of the calf" is one of the calf: what tells its own name from the other's is a detail, and no name.
  const isPlaced = (one: Wording): boolean => one.tokens.some(isSite);
  const isDetailed = (one: Wording): boolean =>
    one.tokens.every((token) => shared.includes(token) || scratch.roles[token] === IN_DETAIL);
  if (!shared.some(isSite) && isPlaced(kept) && !isPlaced(match) && isDetailed(match))
    return !spansList(kept, text, scratch, lexicon);
  const isFuller = isPlaced(match) && !isPlaced(kept) && isDetailed(kept);
  if (!shared.some(isSite) && isFuller && !spansList(match, text, scratch, lexicon)) return false;
  if (!shared.some(isSite) && isWider(match, kept, scratch, lexicon)) return true;
  if (shared.every(isSite))
    return !spansList(kept, text, scratch, lexicon) && spansList(match, text, scratch, lexicon);
  // One word may head a list ("pain of the knee, hip"); what shares a name of two words is the name itself.
  if (width(kept) >= width(match)) return false;
  const isName = shared.length > 1 && !shared.every(isSite);
  return isName || (!shared.some(isSite) && !spansList(match, text, scratch, lexicon));
}

/** Whether head and site of a wording both belong elsewhere: "knee with pain" in "OA of the knee with pain of the hip". */
function isTorn(
  match: Wording,
  kept: readonly Wording[],
  text: string,
  scratch: Scratch,
  lexicon: Lexicon,
): boolean {
  const isList = spansList(match, text, scratch, lexicon);
  const sites = match.tokens.filter((token) => scratch.roles[token] === IN_SITE);
  const heads = match.tokens.filter((token) => scratch.roles[token] !== IN_SITE);
  const isTaken = (some: readonly number[], without: readonly number[]): boolean =>
    kept.some(
      (other) =>
        some.some((token) => other.tokens.includes(token)) &&
        !without.some((token) => other.tokens.includes(token)) &&
        (isList || !spansList(other, text, scratch, lexicon)),
    );
  return isTaken(sites, heads) && isTaken(heads, sites);
}

/** Whether a comma or a coordination stands between the words of a wording. */
function spansList(
  { tokens: members }: Wording,
  text: string,
  { tokens }: Scratch,
  lexicon: Lexicon,
): boolean {
  for (let at = members[0]! + 1; at < members[members.length - 1]!; at += 1) {
    if (text.charCodeAt(tokens.start[at]!) === COMMA) return true;
    if ((lexicon.groups[tokens.word[at]!]! & GROUP.coordination) !== 0) return true;
  }
  return false;
}

/** Whether the sites of `wide` are what those of `narrow` lie in: "forearm fracture, right arm" is no fracture of the arm. */
function isWider(wide: Wording, narrow: Wording, scratch: Scratch, { relations }: Lexicon): boolean {
  const sitesOf = ({ tokens }: Wording): number[] =>
    [...new Set(tokens.map((at) => scratch.siteAt[at]!))].filter((site) => site > 0).map((site) => site - 1);
  const [outer, inner] = [sitesOf(wide), sitesOf(narrow)];
  if (outer.length === 0 || inner.length === 0) return false;
  return outer.every((of) => inner.some((site) => site !== of && relations.isWithin(site, of)));
}
