// Longer than most files, because what may stand between the words of a wording is one question with many cases.
import { GROUP, type Lexicon } from '#src/match/lexicon.ts';
import { classOf, DIGIT } from '#src/text/characters.ts';
import { NUMBER, PUNCTUATION, WORD } from '#src/text/tokens.ts';
import { wordingsIn } from './spell-out.ts';
import type { Wording } from './spelled-out.ts';
import { settleRivals, width } from './rival-wordings.ts';
import { IGNORED, IN_CUE, IN_DETAIL, IN_SITE, type Scratch } from './scratch.ts';

/** Words that neither side knows may stand inside a wording, but not many: "advanced tricompartmental". */
const UNKNOWN_WORDS = 2;

const COMMA = 44;
const COLON = 58;
const FULL_STOP = 46;
const OPENING = 40;
const CLOSING = 41;
/** Marks that may part a site from its condition: "Knee: OA", "OA - knee", "OA (knee)". */
const PARTING = new Set([58, 45, OPENING, CLOSING, 8211, 8212]);

/**
 * The conditions a sentence names, as sets of tokens: of all wordings whose words stand near each other, those whose
 * words belong together. The fuller wording wins over the one it contains; a wording does not reach over the head of
 * another ("knee OA and shoulder pain" names no knee pain).
 */
export function conditionsIn(text: string, scratch: Scratch, lexicon: Lexicon, from: number): Wording[] {
  const found = wordingsIn(text, scratch, lexicon);
  if (found.length === 0) return found;
  const fitting = found.filter(
    (match) =>
      match.tokens[0]! >= from &&
      match.tokens.every(
        (token) => scratch.roles[token] !== IGNORED && (isOneName(match) || scratch.roles[token] !== IN_CUE),
      ) &&
      !isGlued(text, scratch.tokens, match.tokens) &&
      belongTogether(text, scratch, lexicon, match.tokens),
  );
  if (fitting.length < 2) return fitting;
  fitting.sort(
    (a, b) =>
      b.tokens.length - a.tokens.length ||
      b.words.length - a.words.length ||
      width(a) - width(b) ||
      a.tokens[0]! - b.tokens[0]!,
  );
  const kept: Wording[] = [];
  for (const match of fitting) {
    if (kept.some((other) => excludes(other, match, scratch))) continue;
    kept.push(match);
  }
  return withoutDetours(settleRivals(kept, text, scratch, lexicon), text, scratch).toSorted(
    (a, b) => a.tokens[0]! - b.tokens[0]!,
  );
}

/** Whether the words stand side by side: then even a cue among them is part of the name ("post traumatic stress disorder"). */
function isOneName({ tokens: members }: Wording): boolean {
  const [first, last] = [members[0]!, members[members.length - 1]!];
  return members.length > 1 && last - first === members.length - 1;
}

/** Whether a name of one word follows a figure at once: "9HPT" is a peg test. */
function isGlued(text: string, tokens: Scratch['tokens'], members: readonly number[]): boolean {
  const start = tokens.start[members[0]!]!;
  return members.length === 1 && start > 0 && classOf(text.charCodeAt(start - 1)) === DIGIT;
}

/** Without a wording that goes over a colon where a tighter one of the same condition does not: "wound visit: foot ulcer". */
function withoutDetours(wordings: readonly Wording[], text: string, { tokens }: Scratch): Wording[] {
  const goesOverColon = ({ tokens: members }: Wording): boolean => {
    for (let at = members[0]!; at < members[members.length - 1]!; at += 1) {
      if (text.charCodeAt(tokens.start[at]!) === COLON) return true;
    }
    return false;
  };
  return wordings.filter(
    (one) =>
      !wordings.some(
        (other) =>
          other !== one &&
          other.meaning === one.meaning &&
          goesOverColon(one) &&
          !goesOverColon(other) &&
          other.tokens.some((token) => one.tokens.includes(token)),
      ),
  );
}

/** Whether `kept` leaves no room for `match`: it holds all its words, or its head stands in the middle of them. */
function excludes(kept: Wording, match: Wording, scratch: Scratch): boolean {
  if (match.tokens.every((token) => kept.tokens.includes(token))) {
    // Two readings of one abbreviation stand side by side until the note says which it is.
    return !(
      match.sense > 0 &&
      kept.sense > 0 &&
      match.sense !== kept.sense &&
      match.tokens.length === kept.tokens.length
    );
  }
  const [first, last] = [match.tokens[0]!, match.tokens[match.tokens.length - 1]!];
  const isHead = (token: number): boolean => scratch.roles[token] !== IN_SITE;
  // "Gout flare, ankle": the flare is the same gout's.
  if (kept.tokens.some((token) => isHead(token) && match.tokens.includes(token))) return false;
  return kept.tokens.some(
    (token) => isHead(token) && token > first && token < last && !match.tokens.includes(token),
  );
}

function belongTogether(
  text: string,
  scratch: Scratch,
  lexicon: Lexicon,
  members: readonly number[],
): boolean {
  let unknown = 0;
  for (let of = 1; of < members.length; of += 1) {
    const [left, right] = [members[of - 1]!, members[of]!];
    if (right - left === 1) continue;
    // A site after its condition hangs on a word ("pain in the knee"); one before it stands free ("hip and knee pain").
    const isTrailing = scratch.roles[right] === IN_SITE && scratch.roles[left] !== IN_SITE;
    let hung = false;
    let hungOutside = false; // before a parenthesis: what it holds is its own
    let isListOpen = false; // a coordination waits for its second site: "knee and hip OA", but not "knee or OA"
    for (let at = left + 1; at < right; at += 1) {
      const step = stepOver(text, scratch, lexicon, at, hung || !isTrailing, right);
      if (step === BLOCKED) return false;
      const unit = text.charCodeAt(scratch.tokens.start[at]!);
      if (unit === OPENING) hungOutside = hung;
      if (step === HOOK) hung = unit === CLOSING ? hungOutside : true;
      if (step === STRANGE) unknown += 1;
      isListOpen = step === LISTED || (isListOpen && scratch.roles[at] !== IN_SITE);
    }
    if (isListOpen && scratch.roles[right] !== IN_SITE) return false;
    if (unknown > UNKNOWN_WORDS) return false;
  }
  return true;
}

const BLOCKED = 0;
const PASSED = 1;
/** A word or mark that a site may hang on. */
const HOOK = 2;
const STRANGE = 3;
/** A coordination after a site. */
const LISTED = 4;

function stepOver(
  text: string,
  scratch: Scratch,
  lexicon: Lexicon,
  at: number,
  mayCoordinate: boolean,
  right: number,
): number {
  const { tokens, roles } = scratch;
  if (roles[at] === IN_SITE || roles[at] === IN_DETAIL) return PASSED;
  const group = lexicon.groups[tokens.word[at]!]!;
  // "Arthritis of her knee": a cue for who is meant, and no more than an article here.
  if (roles[at] === IN_CUE && (group & GROUP.possessive) !== 0) return PASSED;
  if (roles[at] === IN_CUE || roles[at] === IGNORED) return BLOCKED;
  const unit = text.charCodeAt(tokens.start[at]!);
  if (tokens.kind[at] === PUNCTUATION && group === 0) {
    if (PARTING.has(unit)) return HOOK;
    if (unit === FULL_STOP && roles[at - 1] === IN_DETAIL) return PASSED; // "pain in the rt. knee"
    if (unit !== COMMA) return BLOCKED;
    if (mayCoordinate) return followsSite(text, scratch, at) ? PASSED : BLOCKED;
    return isLastOfItsClause(text, scratch, lexicon, right) ? HOOK : BLOCKED;
  }
  if ((group & GROUP.coordination) !== 0)
    return mayCoordinate && followsSite(text, scratch, at) ? LISTED : BLOCKED;
  if ((group & GROUP.possessive) !== 0) return PASSED; // "arthritis of her knee"
  if ((group & GROUP.verb) !== 0 || (group & GROUP.pronoun) !== 0) return BLOCKED;
  if ((group & GROUP.preposition) !== 0) return HOOK;
  if (group !== 0) return PASSED;
  return tokens.kind[at] === WORD || tokens.kind[at] === NUMBER ? STRANGE : BLOCKED;
}

/** Whether a site stands before the token at `at`, details and marks aside: "knee (left) and hip", "knee, hip, and". */
function followsSite(text: string, { tokens, roles }: Scratch, at: number): boolean {
  let before = at - 1;
  while (before >= 0 && (roles[before] === IN_DETAIL || isListMark(text.charCodeAt(tokens.start[before]!))))
    before -= 1;
  return before >= 0 && roles[before] === IN_SITE;
}

/** A comma or a parenthesis. */
function isListMark(unit: number): boolean {
  return unit === COMMA || unit === OPENING || unit === CLOSING;
}

/** Whether nothing but details follows the site whose word stands at `at`: "Fracture, distal radius, left". */
function isLastOfItsClause(text: string, scratch: Scratch, lexicon: Lexicon, at: number): boolean {
  const { tokens, roles } = scratch;
  let next = at + 1;
  while (next < tokens.count && (roles[next] === IN_SITE || roles[next] === IN_DETAIL)) next += 1;
  if (next >= tokens.count || tokens.kind[next] === PUNCTUATION) return true;
  return text.charCodeAt(tokens.start[next]!) !== COMMA && lexicon.groups[tokens.word[next]!]! !== 0;
}
