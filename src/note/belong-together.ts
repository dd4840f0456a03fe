import type { Lexicon } from '#src/match/lexicon.ts';
import { GROUP } from '#src/match/word-bits.ts';
import { NUMBER, PUNCTUATION, WORD } from '#src/text/tokens.ts';
import { IGNORED, IN_CUE, IN_DETAIL, IN_SITE, type Scratch } from './scratch.ts';
import { isTightDash } from './tight-dash.ts';

/** Words that neither side knows may stand inside a wording, but not many: "advanced tricompartmental". */
const UNKNOWN_WORDS = 2;

const COMMA = 44;
const FULL_STOP = 46;
const OPENING = 40;
const CLOSING = 41;
/** Marks that may part a site from its condition: "Knee: OA", "OA - knee", "OA (knee)". */
const PARTING = new Set([58, 45, OPENING, CLOSING, 8211, 8212]);

/** Whether what stands between the words of a wording, given by their tokens in order, allows them to be read as one. */
export function belongTogether(
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
    if (members.length > 2 && isOneList(text, scratch, lexicon, left, right)) continue;
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
  if (isRangeDash(text, tokens, at)) return PASSED;
  if (roles[at] === IN_CUE || roles[at] === IGNORED) return BLOCKED;
  const unit = text.charCodeAt(tokens.start[at]!);
  if (tokens.kind[at] === PUNCTUATION && group === 0) {
    if (PARTING.has(unit)) return HOOK;
    // "Pain in the rt. knee", "sees Ms. Kerr for psychotherapy".
    if (unit === FULL_STOP && (roles[at - 1] === IN_DETAIL || isAbbreviated(text, tokens, at - 1, lexicon)))
      return PASSED;
    if (unit !== COMMA) return BLOCKED;
    if (mayCoordinate && followsSite(text, scratch, at)) return PASSED;
    const isPlace = roles[right] === IN_SITE && isLastOfItsClause(text, scratch, lexicon, right);
    return isPlace ? HOOK : BLOCKED;
  }
  if ((group & GROUP.coordination) !== 0)
    return mayCoordinate && followsSite(text, scratch, at) ? LISTED : BLOCKED;
  if ((group & GROUP.possessive) !== 0) return PASSED; // "arthritis of her knee"
  if ((group & GROUP.verb) !== 0 || (group & GROUP.pronoun) !== 0) return BLOCKED;
  if ((group & GROUP.preposition) !== 0) return HOOK;
  if (group !== 0) return PASSED;
  return tokens.kind[at] === WORD || tokens.kind[at] === NUMBER ? STRANGE : BLOCKED;
}

function isAbbreviated(
  text: string,
  { start, end }: Scratch['tokens'],
  at: number,
  lexicon: Lexicon,
): boolean {
  return lexicon.abbreviations.has(text.slice(start[at], end[at]).toLowerCase());
}

/** Whether the dash of a range of figures stands at `at` ("45-55"): it parts no clauses. */
function isRangeDash(text: string, tokens: Scratch['tokens'], at: number): boolean {
  const { kind } = tokens;
  return kind[at - 1] === NUMBER && kind[at + 1] === NUMBER && isTightDash(text, tokens, at);
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

/** Whether nothing but marks and words of a list stands between two words that are no sites: "muscle, fascia and tendon". */
function isOneList(
  text: string,
  { tokens, roles }: Scratch,
  { groups }: Lexicon,
  left: number,
  right: number,
): boolean {
  if (roles[left] === IN_SITE || roles[right] === IN_SITE) return false;
  for (let at = left + 1; at < right; at += 1) {
    const isComma = text.charCodeAt(tokens.start[at]!) === COMMA;
    if (!isComma && (groups[tokens.word[at]!]! & (GROUP.coordination | GROUP.article)) === 0) return false;
  }
  return true;
}
