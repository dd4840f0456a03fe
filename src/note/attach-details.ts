// Longer than most files: how a side finds its words is one walk forward and one back, and the two share their steps.
import { GROUP, type Lexicon } from '#src/match/lexicon.ts';
import { BLANK, PUNCTUATION, TICKED } from '#src/text/tokens.ts';
import { IGNORED, IN_CUE, type Scratch } from './scratch.ts';

/** Something in a sentence that a detail may be said of: a condition or a body site, by its tokens. */
export interface Target {
  /** Its tokens in ascending order. */
  readonly tokens: readonly number[];
  readonly isSite: boolean;
  /** Index into the knowledge's sites of each site it is or names. */
  readonly sites: readonly number[];
}

export interface DetailMatch {
  readonly from: number;
  readonly to: number;
  /** Index into the knowledge's details. */
  readonly detail: number;
}

/** The farthest a detail is looked for, in tokens. */
const REACH = 8;
/** The longest list of sites that shares one detail, in tokens. */
const LONGEST_LIST = 24;
/** Unknown words that may stand between a detail and what it is said of. */
const UNKNOWN_WORDS = 2;

const COMMA = 44;

/**
 * What each detail of a sentence is said of: for each detail the indexes of its targets, none when it hangs in the air.
 * First the noun phrase it opens ("left knee", "right distal radius fracture", "right shoulder and elbow"), else what
 * stands before it ("pain in the knee, left", "fracture on the right"). A detail of one target never passes to a second
 * that has a head or a detail of its own.
 */
export function attachDetails(
  text: string,
  scratch: Scratch,
  lexicon: Lexicon,
  details: readonly DetailMatch[],
  targets: readonly Target[],
): number[][] {
  if (details.length === 0) return [];
  const targetsAt = byToken(targets);
  const isDetail = (token: number): number =>
    details.findIndex(({ from, to }) => token >= from && token < to);
  return details.map((detail, index) => {
    const allowed = (target: number): boolean => fits(lexicon, detail.detail, targets[target]!);
    const covered = at(targetsAt, detail.from).filter(allowed); // "RLE" is a side and a site at once
    if (covered.length > 0) return covered;
    const forward = lookForward(text, scratch, lexicon, {
      details,
      index,
      targets,
      targetsAt,
      allowed,
      isDetail,
    });
    return forward.length > 0
      ? forward
      : lookBack(text, scratch, lexicon, { details, index, targets, targetsAt, allowed, isDetail });
  });
}

interface Search {
  readonly details: readonly DetailMatch[];
  readonly index: number;
  readonly targets: readonly Target[];
  readonly targetsAt: ReadonlyMap<number, readonly number[]>;
  readonly allowed: (target: number) => boolean;
  readonly isDetail: (token: number) => number;
}

function byToken(targets: readonly Target[]): ReadonlyMap<number, readonly number[]> {
  const map = new Map<number, number[]>();
  targets.forEach((target, index) => {
    for (const token of target.tokens) {
      const known = map.get(token);
      if (known === undefined) map.set(token, [index]);
      else known.push(index);
    }
  });
  return map;
}

function at(targetsAt: ReadonlyMap<number, readonly number[]>, token: number): readonly number[] {
  return targetsAt.get(token) ?? [];
}

/** Whether the detail may be said of the target: "OD" only of the eye. */
function fits(lexicon: Lexicon, detail: number, target: Target): boolean {
  const { sites } = lexicon.knowledge.details[detail]!;
  if (sites.length === 0) return true;
  const { relations } = lexicon;
  return target.sites.some((site) => sites.some((of) => relations.isWithin(site, relations.indexOf(of))));
}

function lookForward(text: string, scratch: Scratch, lexicon: Lexicon, search: Search): number[] {
  const { tokens, roles } = scratch;
  const { details, index, targetsAt, allowed, isDetail } = search;
  const own = details[index]!;
  const reached = new Set<number>();
  let unknown = 0;
  let headReached = false;
  let sinceTarget = 0;
  for (let token = own.to; token < tokens.count && token - own.to <= REACH + 2 * reached.size; token += 1) {
    const here = at(targetsAt, token).filter(allowed);
    if (here.length > 0) {
      if (headReached && (sinceTarget > 0 || !here.some((target) => reached.has(target)))) break; // "left hip OA knee pain"
      for (const target of here) if (isReachable(search, target, token, reached)) reached.add(target);
      headReached ||= here.some(
        (target) => !search.targets[target]!.isSite && isHeadToken(search, target, token),
      );
      sinceTarget = 0;
      continue;
    }
    if (reached.size === 0 && isPassedOver(scratch, token)) continue; // "[x] right [ ] left knee pain"
    if (roles[token] === IN_CUE || roles[token] === IGNORED) break;
    const other = isDetail(token);
    if (other >= 0) {
      const sameAxis =
        lexicon.knowledge.details[details[other]!.detail]!.axis ===
        lexicon.knowledge.details[own.detail]!.axis;
      if (sameAxis && reached.size > 0) break; // "left knee and right hip"
      continue;
    }
    const group = lexicon.groups[tokens.word[token]!]!;
    if ((group & GROUP.coordination) !== 0) {
      if (headReached) break; // "left knee OA and shoulder pain"
      if (reached.size === 0 && followsTarget(text, scratch, search)) break; // "CKD stage 3b and knee pain"
      if (reached.size > 0 && !leadsToSite(search, scratch, lexicon, token + 1, reached)) break;
      sinceTarget = 1;
      continue;
    }
    if (reached.size > 0 && !headReached && opensSiteList(text, scratch, lexicon, search, token)) continue;
    if (reached.size > 0) break;
    if ((group & GROUP.preposition) !== 0 && isOf(text, scratch, token)) continue; // "left side of the chest"
    if (
      (group & (GROUP.article | GROUP.possessive)) !== 0 &&
      token > own.to &&
      tokens.kind[token - 1] !== PUNCTUATION
    ) {
      if ((lexicon.groups[tokens.word[token - 1]!]! & GROUP.preposition) !== 0) continue;
      break; // "left the room"
    }
    if ((group & GROUP.modifier) !== 0) continue;
    if (group !== 0 || tokens.kind[token] === PUNCTUATION) break;
    unknown += 1;
    if (unknown > UNKNOWN_WORDS) break;
  }
  return [...reached];
}

/** Whether a comma is one of a list of bare sites that ends in a coordination: "bilateral wrists, elbows, and knees". */
function opensSiteList(
  text: string,
  scratch: Scratch,
  lexicon: Lexicon,
  search: Search,
  comma: number,
): boolean {
  const { tokens } = scratch;
  if (text.charCodeAt(tokens.start[comma]!) !== COMMA) return false;
  for (let token = comma + 1; token < tokens.count && token - comma <= LONGEST_LIST; token += 1) {
    if (search.isDetail(token) >= 0) return false;
    const isBareSite = at(search.targetsAt, token).some((target) => search.targets[target]!.isSite);
    if (isBareSite || text.charCodeAt(tokens.start[token]!) === COMMA) continue;
    return (lexicon.groups[tokens.word[token]!]! & GROUP.coordination) !== 0;
  }
  return false;
}

/** "Left knee and right hip OA": the head's word is shared, and right is only said of the OA whose site it reached. */
function isReachable(search: Search, target: number, token: number, reached: ReadonlySet<number>): boolean {
  const here = at(search.targetsAt, token);
  return (
    reached.has(target) ||
    here.length === 1 ||
    !isHeadToken(search, target, token) ||
    !hasSite(search, target)
  );
}

/** Whether body sites are named among the words of the target. */
function hasSite(search: Search, target: number): boolean {
  return search.targets[target]!.tokens.some((token) =>
    at(search.targetsAt, token).some((other) => other !== target && search.targets[other]!.isSite),
  );
}

/** Whether the detail stands right behind what it may be said of, with no more than a comma between: "knee, right". */
function followsTarget(
  text: string,
  scratch: Scratch,
  { details, index, targetsAt, allowed }: Search,
): boolean {
  let before = details[index]!.from - 1;
  if (before >= 0 && text.charCodeAt(scratch.tokens.start[before]!) === COMMA) before -= 1;
  return at(targetsAt, before).some(allowed);
}

/** Whether `token` is a word of the condition itself, not of its site. */
function isHeadToken(search: Search, target: number, token: number): boolean {
  return !search.targets.some(
    (other, index) => index !== target && other.isSite && other.tokens.includes(token),
  );
}

/** Whether a coordination leads to a site without a detail and a head of its own: "shoulder and elbow". */
function leadsToSite(
  search: Search,
  scratch: Scratch,
  lexicon: Lexicon,
  from: number,
  reached: ReadonlySet<number>,
): boolean {
  const { tokens } = scratch;
  for (let token = from; token < tokens.count && token < from + 3; token += 1) {
    if (search.isDetail(token) >= 0) return false;
    const here = at(search.targetsAt, token);
    if (here.length > 0)
      return here.some((target) => search.targets[target]!.isSite) && sharesHead(search, reached, here);
    if ((lexicon.groups[tokens.word[token]!]! & (GROUP.article | GROUP.possessive)) === 0) return false;
  }
  return false;
}

/** "OA of the left knee and shoulder pain": the shoulder is the pain's, and left is only said of the OA's knee. */
function sharesHead({ targets }: Search, reached: ReadonlySet<number>, here: readonly number[]): boolean {
  const heads = here.filter((target) => !targets[target]!.isSite);
  const before = [...reached].filter((target) => !targets[target]!.isSite);
  if (heads.length === 0 || before.length === 0) return true;
  return heads.some((head) =>
    before.some((of) => targets[of]!.tokens.some((token) => targets[head]!.tokens.includes(token))),
  );
}

function isOf(text: string, scratch: Scratch, token: number): boolean {
  const { tokens } = scratch;
  return text.slice(tokens.start[token], tokens.end[token]).toLowerCase() === 'of';
}

/** Whether the token is in a choice that is not ticked: what stands on its two sides belongs together. */
function isPassedOver({ tokens, roles }: Scratch, token: number): boolean {
  return roles[token] === IGNORED && tokens.kind[token] !== BLANK;
}

function lookBack(text: string, scratch: Scratch, lexicon: Lexicon, search: Search): number[] {
  const { tokens, roles } = scratch;
  const { details, index, targetsAt, allowed, isDetail } = search;
  const own = details[index]!;
  let unknown = 0;
  for (let token = own.from - 1; token >= 0 && own.from - token <= REACH; token -= 1) {
    const here = at(targetsAt, token).filter(allowed);
    if (here.length > 0) return [...here];
    if (tokens.kind[token] === TICKED || isPassedOver(scratch, token)) continue; // "knee pain: [ ] right [x] left"
    if (roles[token] === IN_CUE || roles[token] === IGNORED) return [];
    if (isDetail(token) >= 0) continue;
    if (tokens.kind[token] === PUNCTUATION && isClauseEnd(text.charCodeAt(tokens.start[token]!))) return [];
    if (lexicon.groups[tokens.word[token]!]! !== 0 || tokens.kind[token] === PUNCTUATION) continue;
    unknown += 1;
    if (unknown > UNKNOWN_WORDS) return [];
  }
  return [];
}

function isClauseEnd(unit: number): boolean {
  return unit === 59 || unit === 46;
}
