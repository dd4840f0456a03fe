import { GROUP } from '#src/match/word-bits.ts';
import { type DetailMatch, REACH, type Surroundings, UNKNOWN_WORDS } from './surroundings.ts';

/** The longest list of sites that shares one detail, in tokens. */
const LONGEST_LIST = 24;

/** How far a detail has come. */
interface Walk {
  readonly detail: DetailMatch;
  readonly around: Surroundings;
  readonly reached: Set<number>;
  /** Whether the condition itself was reached, and not only its site: no detail goes on past a head. */
  headReached: boolean;
  /** Whether a coordination stands between the last target and the token at hand. */
  coordinated: boolean;
  unknown: number;
}

/**
 * The noun phrase that a detail opens: "left knee", "right distal radius fracture", "right shoulder and elbow". The
 * targets reached, by their indexes.
 */
export function lookForward(detail: DetailMatch, around: Surroundings): readonly number[] {
  const reached = new Set<number>();
  const walk: Walk = { detail, around, reached, headReached: false, coordinated: false, unknown: 0 };
  const isNear = (token: number): boolean => token - detail.to <= REACH + 2 * reached.size;
  for (let token = detail.to; token < around.count && isNear(token); token += 1) {
    const here = around.fittingAt(token, detail);
    const goesOn = here.length > 0 ? reach(token, here, walk) : stepOver(token, walk);
    if (!goesOn) break;
  }
  return [...reached];
}

function reach(token: number, here: readonly number[], walk: Walk): boolean {
  const { around, reached } = walk;
  const isNew = walk.coordinated || !here.some((target) => reached.has(target));
  if (walk.headReached && isNew) return false; // "left hip OA knee pain"
  for (const target of here) if (isReachable(target, token, walk)) reached.add(target);
  walk.headReached ||= here.some(
    (target) => !around.targets[target]!.isSite && isHeadOf(target, token, around),
  );
  walk.coordinated = false;
  return true;
}

/** Whether the walk goes on past a token that is no target. */
function stepOver(token: number, walk: Walk): boolean {
  const { detail, around, reached } = walk;
  if (reached.size === 0 && around.isUnticked(token)) return true; // "[x] right [ ] left knee pain"
  if (reached.size === 0 && around.isBlank(token) && !around.isSide(detail)) return true; // "acute {systolic/diastolic} CHF"
  if (around.isBarrier(token)) return false;
  const other = around.detailAt(token);
  if (other !== undefined) return reached.size === 0 || !around.isOnOneAxis(other, detail); // "left knee and right hip"
  const group = around.groupAt(token);
  if ((group & GROUP.coordination) !== 0) return coordinate(token, walk);
  if (reached.size > 0) return !walk.headReached && opensSiteList(token, around);
  return isInNounPhrase(token, group, walk);
}

function coordinate(token: number, walk: Walk): boolean {
  const { reached } = walk;
  if (walk.headReached) return false; // "left knee OA and shoulder pain"
  if (reached.size === 0 && followsTarget(walk)) return false; // "CKD stage 3b and knee pain"
  if (reached.size > 0 && !leadsToSite(token + 1, walk)) return false;
  walk.coordinated = true;
  return true;
}

/** Whether a token may stand between a detail and the first words of what it is said of. */
function isInNounPhrase(token: number, group: number, walk: Walk): boolean {
  const { detail, around } = walk;
  if ((group & GROUP.preposition) !== 0 && around.isWord(token, 'of')) return true; // "left side of the chest"
  if (
    (group & (GROUP.article | GROUP.possessive)) !== 0 &&
    token > detail.to &&
    !around.isPunctuation(token - 1)
  ) {
    return (around.groupAt(token - 1) & GROUP.preposition) !== 0; // but not in "left the room"
  }
  if ((group & GROUP.modifier) !== 0) return true;
  if (token === detail.to && around.isWord(token, '.')) return true; // "Rt. knee"
  if (group !== 0 || around.isPunctuation(token)) return false;
  walk.unknown += 1;
  return walk.unknown <= UNKNOWN_WORDS;
}

/** Whether a comma is one of a list of bare sites that ends in a coordination: "bilateral wrists, elbows, and knees". */
function opensSiteList(comma: number, around: Surroundings): boolean {
  if (!around.isComma(comma)) return false;
  for (let token = comma + 1; token < around.count && token - comma <= LONGEST_LIST; token += 1) {
    if (around.detailAt(token) !== undefined) return false;
    if (around.isSiteAt(token) || around.isComma(token)) continue;
    return (around.groupAt(token) & GROUP.coordination) !== 0;
  }
  return false;
}

/** "Left knee and right hip OA": the head's word is shared, and right is only said of the OA whose site it reached. */
function isReachable(target: number, token: number, { around, reached }: Walk): boolean {
  if (reached.has(target) || around.targetsAt(token).length === 1) return true;
  return !isHeadOf(target, token, around) || !namesSite(target, around);
}

/** Whether body sites are named among the words of the target. */
function namesSite(target: number, around: Surroundings): boolean {
  return around.targets[target]!.tokens.some((token) =>
    around.targetsAt(token).some((other) => other !== target && around.targets[other]!.isSite),
  );
}

/** Whether `token` is a word of the condition itself, not of its site. */
function isHeadOf(target: number, token: number, around: Surroundings): boolean {
  return !around.targetsAt(token).some((other) => other !== target && around.targets[other]!.isSite);
}

/** Whether the detail stands right behind what it may be said of, with no more than a comma between: "knee, right". */
function followsTarget({ detail, around }: Walk): boolean {
  const before = detail.from - 1;
  const last = before >= 0 && around.isComma(before) ? before - 1 : before;
  return around.fittingAt(last, detail).length > 0;
}

/** Whether a coordination leads to a site without a detail and a head of its own: "shoulder and elbow". */
function leadsToSite(from: number, walk: Walk): boolean {
  const { around } = walk;
  for (let token = from; token < around.count && token < from + 3; token += 1) {
    if (around.detailAt(token) !== undefined) return false;
    const here = around.targetsAt(token);
    if (here.length > 0) return around.isSiteAt(token) && sharesHead(here, walk);
    if ((around.groupAt(token) & (GROUP.article | GROUP.possessive)) === 0) return false;
  }
  return false;
}

/** "OA of the left knee and shoulder pain": the shoulder is the pain's, and left is only said of the OA's knee. */
function sharesHead(here: readonly number[], { around, reached }: Walk): boolean {
  const isCondition = (target: number): boolean => !around.targets[target]!.isSite;
  const [heads, before] = [here.filter(isCondition), [...reached].filter(isCondition)];
  if (heads.length === 0 || before.length === 0) return true;
  const tokensOf = (target: number): readonly number[] => around.targets[target]!.tokens;
  return heads.some((head) =>
    before.some((of) => tokensOf(of).some((token) => tokensOf(head).includes(token))),
  );
}
