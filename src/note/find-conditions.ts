import type { Lexicon } from '#src/match/lexicon.ts';
import { GROUP } from '#src/match/word-bits.ts';
import { classOf, DIGIT, fold } from '#src/text/characters.ts';
import { BLANK, NUMBER } from '#src/text/tokens.ts';
import { belongTogether } from './belong-together.ts';
import { wordingsIn } from './spell-out.ts';
import type { Wording } from './spelled-out.ts';
import { settleRivals, width } from './rival-wordings.ts';
import { IGNORED, IN_CUE, IN_SITE, type Scratch } from './scratch.ts';
import { withStandIns } from './stand-ins.ts';

const COLON = 58;
const OPENING = 40;
const CLOSING = 41;
const HYPHEN = 45;

/**
 * The conditions a sentence names, as sets of tokens: of all wordings whose words stand near each other, those whose
 * words belong together. The fuller wording wins over the one it contains; a wording does not reach over the head of
 * another ("knee OA and shoulder pain" names no knee pain).
 */
export function conditionsIn(text: string, scratch: Scratch, lexicon: Lexicon, from: number): Wording[] {
  const found = wordingsIn(text, scratch, lexicon);
  if (found.length === 0) return found;
  const fitting = fittingIn(found, text, scratch, lexicon, from);
  return withStandIns(fitting, lexicon, (wordings) => keptOf(wordings, text, scratch, lexicon));
}

/** Those from token `from` on whose words belong together, the fullest and tightest first. */
function fittingIn(
  found: readonly Wording[],
  text: string,
  scratch: Scratch,
  lexicon: Lexicon,
  from: number,
): Wording[] {
  const fitting = found.filter(
    (match) =>
      match.tokens[0]! >= from &&
      match.tokens.every(
        (token) =>
          (scratch.roles[token] !== IGNORED || scratch.tokens.kind[token] === BLANK) &&
          (isOneName(match) || scratch.roles[token] !== IN_CUE),
      ) &&
      !isGlued(text, scratch.tokens, match.tokens) &&
      belongTogether(text, scratch, lexicon, match.tokens),
  );
  return fitting.toSorted(
    (a, b) =>
      b.tokens.length - a.tokens.length ||
      b.words.length - a.words.length ||
      width(a) - width(b) ||
      a.tokens[0]! - b.tokens[0]!,
  );
}

/** Of wordings that fit, the fullest first, those that no other leaves out; in the order of the text. */
function keptOf(fitting: readonly Wording[], text: string, scratch: Scratch, lexicon: Lexicon): Wording[] {
  if (fitting.length < 2) return [...fitting];
  const kept: Wording[] = [];
  for (const match of fitting) {
    if (kept.some((other) => excludes(other, match, scratch, lexicon))) continue;
    kept.push(match);
  }
  return withoutDetours(settleRivals(kept, text, scratch, lexicon), text, scratch).toSorted(
    (a, b) => a.tokens[0]! - b.tokens[0]!,
  );
}

/** Whether the words stand side by side: then even a cue among them is part of the name ("post traumatic stress disorder"). */
export function isOneName({ tokens: members }: Wording): boolean {
  const [first, last] = [members[0]!, members[members.length - 1]!];
  return members.length > 1 && last - first === members.length - 1;
}

/** Whether a name of one word follows a figure at once: "9HPT" is a peg test, "555-90210" a telephone. */
function isGlued(text: string, tokens: Scratch['tokens'], members: readonly number[]): boolean {
  const start = tokens.start[members[0]!]!;
  if (members.length > 1 || start === 0) return false;
  const isJoined = fold(text.charCodeAt(start - 1)) === HYPHEN && tokens.kind[members[0]!] === NUMBER;
  const before = start - (isJoined ? 2 : 1);
  return before >= 0 && classOf(text.charCodeAt(before)) === DIGIT;
}

/**
 * Without a wording that goes over a colon or a parenthesis where a tighter one of the same condition does not: "wound
 * visit: foot ulcer", "broke a finger (finger fracture)".
 */
function withoutDetours(wordings: readonly Wording[], text: string, { tokens }: Scratch): Wording[] {
  const goesOver = ({ tokens: members }: Wording): boolean => {
    for (let at = members[0]!; at < members[members.length - 1]!; at += 1) {
      const unit = text.charCodeAt(tokens.start[at]!);
      if (unit === COLON || unit === OPENING || unit === CLOSING) return true;
    }
    return false;
  };
  return wordings.filter(
    (one) =>
      !wordings.some(
        (other) =>
          other !== one &&
          other.meaning === one.meaning &&
          goesOver(one) &&
          !goesOver(other) &&
          other.tokens.some((token) => one.tokens.includes(token)),
      ),
  );
}

/** Whether `kept` leaves no room for `match`: it holds all its words, or its head stands in the middle of them. */
function excludes(kept: Wording, match: Wording, scratch: Scratch, lexicon: Lexicon): boolean {
  // The "of" in "loss of consciousness" makes it no less a part of "concussion with loss of consciousness".
  const isPreposition = (token: number): boolean =>
    (lexicon.groups[scratch.tokens.word[token]!]! & GROUP.preposition) !== 0;
  const isHeld = (token: number): boolean => kept.tokens.includes(token);
  if (match.tokens.some(isHeld) && match.tokens.every((token) => isHeld(token) || isPreposition(token))) {
    // Two readings of one abbreviation stand side by side until the note says which it is.
    return !(
      match.senses.length > 0 &&
      kept.senses.length > 0 &&
      match.senses.join() !== kept.senses.join() &&
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
