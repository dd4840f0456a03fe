import type { Lexicon } from '#src/match/lexicon.ts';
import { CLOCK } from '#src/match/word-bits.ts';
import { BROADER, CUE, DETAIL, SITE } from '#src/match/meanings.ts';
import type { PhraseMatch } from '#src/match/phrases.ts';
import { isBox, NUMBER, PUNCTUATION } from '#src/text/tokens.ts';
import type { CueMatch } from './assertion.ts';
import type { DetailMatch } from './surroundings.ts';
import { IGNORED, IN_CUE, IN_DETAIL, IN_SITE, type Scratch } from './scratch.ts';

/** A phrase by its tokens, and the index of what it stands for in its list. */
export interface PhraseRef {
  readonly from: number;
  readonly to: number;
  readonly ref: number;
}

/** The phrases of a sentence, sorted by what they stand for. */
export interface Phrases {
  readonly sites: readonly PhraseRef[];
  readonly details: readonly DetailMatch[];
  readonly cues: readonly CueMatch[];
  readonly broader: readonly PhraseRef[];
  /** Words that lead from a condition to its cause. */
  readonly causes: readonly PhraseRef[];
}

export const NO_PHRASES: Phrases = { sites: [], details: [], cues: [], broader: [], causes: [] };

/** The value of wordings that look like a detail and are none: "right away", "left the room". */
const NO_DETAIL = 'none';

/** The value of wordings behind which a form tells a side that is none of a disease: "dominant hand:". */
const OTHER_SIDE = 'other-side';

/** The value of wordings that lead to a cause and say none by themselves: "due to". */
const CAUSE = 'named-cause';

/** Sorts the phrases found in a sentence from token `from` on, and notes in `scratch` what each token is part of. */
export function sortPhrases(found: PhraseMatch[], scratch: Scratch, lexicon: Lexicon, from: number): Phrases {
  if (found.length === 0) return NO_PHRASES;
  found.sort((a, b) => a.from - b.from);
  const sites: PhraseRef[] = [];
  const details: DetailMatch[] = [];
  const cues: CueMatch[] = [];
  const broader: PhraseRef[] = [];
  const causes: PhraseRef[] = [];
  const others: number[] = [];
  const { roles } = scratch;
  const fill = (role: number, first: number, to: number): void => {
    for (let at = first; at < to; at += 1) if (roles[at] !== IN_SITE) roles[at] = role;
  };
  for (const { from: first, to, meaning } of found) {
    if (first < from || roles[first] === IGNORED) continue;
    const ref = lexicon.refs[meaning]!;
    const kind = lexicon.kinds[meaning]!;
    if (kind === SITE) {
      if (isLength(first, to, scratch, lexicon)) continue;
      sites.push({ from: first, to, ref });
      fill(IN_SITE, first, to);
      scratch.siteAt.fill(ref + 1, first, to);
    } else if (kind === DETAIL) {
      const { value } = lexicon.knowledge.details[ref]!;
      if (value === CAUSE) {
        causes.push({ from: first, to, ref });
        continue;
      }
      if (value === OTHER_SIDE) others.push(to);
      else if (value !== NO_DETAIL && !others.some((other) => answers(other, first, scratch)))
        details.push({ from: first, to, detail: ref });
      fill(IN_DETAIL, first, to);
    } else if (kind === CUE) {
      cues.push({ from: first, to, cue: ref });
      // What answers in a form is otherwise an everyday word.
      if (lexicon.knowledge.cues[ref]!.direction !== 'answer') fill(IN_CUE, first, to);
    } else if (kind === BROADER) {
      broader.push({ from: first, to, ref });
    }
  }
  return { sites, details, cues, broader, causes };
}

/** Whether nothing but marks, boxes and choices that are not ticked stands between two tokens. */
function answers(from: number, to: number, { tokens, roles }: Scratch): boolean {
  for (let at = from; at < to; at += 1)
    if (roles[at] !== IGNORED && tokens.kind[at] !== PUNCTUATION && !isBox(at, tokens)) return false;
  return from <= to;
}

/** Whether a word for a part of the body is a unit here: "walks 50 feet". */
function isLength(first: number, to: number, { tokens }: Scratch, { clocks }: Lexicon): boolean {
  const isUnit = to - first === 1 && (clocks[tokens.word[first]!]! & CLOCK.counted) !== 0;
  return isUnit && first > 0 && tokens.kind[first - 1] === NUMBER;
}
