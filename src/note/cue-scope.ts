import type { Lexicon } from '#src/match/lexicon.ts';
import { GROUP } from '#src/match/word-bits.ts';
import { PUNCTUATION } from '#src/text/tokens.ts';
import type { CueMatch } from './assertion.ts';
import type { Scratch } from './scratch.ts';
import type { Wording } from './spelled-out.ts';

/** A name in a sentence, by its first token and the token behind its last. */
interface Name {
  readonly from: number;
  readonly to: number;
}

/** Words that may stand between a cue and the name it opens: "possible left lower lobe pneumonia". */
const MODIFIERS = 3;

/**
 * The cues of a sentence by what the names in it (`wordings`) leave them to speak of. One behind a comma that opens a name
 * speaks of that name and of none before ("hip fracture, possible diabetes"). One behind a name reaches back over a comma
 * only in a bare list: "fever, chills, cough: none" denies all three, "AF, stable, TB screen neg" the screen alone.
 */
export function scopeCues(
  cues: readonly CueMatch[],
  wordings: readonly Wording[],
  text: string,
  scratch: Scratch,
  lexicon: Lexicon,
): readonly CueMatch[] {
  if (wordings.length < 2 || !cues.some((match) => isBackward(match, lexicon))) return cues;
  const names = wordings.map(({ tokens: of }) => ({ from: of[0]!, to: of[of.length - 1]! + 1 }));
  return cues.map((match) => {
    if (!isBackward(match, lexicon)) return match;
    if (isMark(match.from, scratch) && opensName(match.to, names, scratch, lexicon))
      return { ...match, opensName: true };
    const floor = floorOf(match.from, names, text, scratch, lexicon);
    return floor === 0 ? match : { ...match, floor };
  });
}

function isBackward({ cue }: CueMatch, { knowledge }: Lexicon): boolean {
  return knowledge.cues[cue]!.direction === 'backward';
}

function isMark(token: number, { tokens }: Scratch): boolean {
  return tokens.kind[token] === PUNCTUATION;
}

/** Whether a name begins at `token`, or behind a few words that describe it. */
function opensName(token: number, names: readonly Name[], { tokens }: Scratch, { groups }: Lexicon): boolean {
  const no = GROUP.preposition | GROUP.verb | GROUP.coordination | GROUP.pronoun;
  for (let at = token; at <= token + MODIFIERS && at < tokens.count; at += 1) {
    if (names.some(({ from }) => from === at)) return true;
    if (tokens.kind[at] === PUNCTUATION || (groups[tokens.word[at]!]! & no) !== 0) return false;
  }
  return false;
}

/** The token before which a cue at `from` says nothing: behind the comma that parts its own name from more than a name. */
function floorOf(
  from: number,
  names: readonly Name[],
  text: string,
  { tokens }: Scratch,
  { groups }: Lexicon,
): number {
  const before = names.filter(({ to }) => to <= from).toSorted((a, b) => a.from - b.from);
  const own = before.at(-1);
  const other = before.at(-2);
  if (own === undefined || other === undefined) return 0;
  let comma = -1;
  let words = 0; // between the two names, before the last comma
  let pending = 0;
  for (let at = other.to; at < own.from; at += 1) {
    if ((groups[tokens.word[at]!]! & GROUP.coordination) !== 0) return 0;
    if (text[tokens.start[at]!] === ',') {
      comma = at;
      words += pending;
      pending = 0;
    } else pending += 1;
  }
  return words === 0 ? 0 : comma + 1;
}
