import type { Lexicon } from '#src/match/lexicon.ts';
import { isBox } from '#src/text/tokens.ts';
import type { CueMatch } from './assertion.ts';
import { IGNORED, type Scratch } from './scratch.ts';

/** What stands in a form between a name and its answer: "Fever: no", "Fever - no", "Fever? no", "Fever | no". */
const MARKS = ':-–—=?|';
/** What may stand behind an answer. */
const ENDS = '.;,|)]';
/** A gap that sets columns apart. */
const WIDE = /[\t\n|]| {2}/;

/**
 * Reads the cues of direction `answer`: one counts where it stands alone behind a name and a mark, a box or a gap ("Hip pain:
 * no", "Cellulitis [ ] yes [x] no"), and then begins right behind the name. The same word is no cue of another kind there:
 * it would deny what the form has next. Elsewhere it is no answer.
 */
export function readAnswers(
  cues: readonly CueMatch[],
  text: string,
  form: Form,
  lexicon: Lexicon,
): readonly CueMatch[] {
  const isAnswer = ({ cue }: CueMatch): boolean => lexicon.knowledge.cues[cue]!.direction === 'answer';
  if (!cues.some(isAnswer)) return cues;
  const answers = cues.filter(isAnswer).flatMap((match) => {
    const name = nameBefore(match, text, form);
    if (name === null || !endsAt(match.to, name.isSetApart, text, form)) return [];
    const placed = { ...match, from: name.end };
    if (!name.isQuestion) return [{ said: match, placed }];
    return [{ said: match, placed: { ...placed, reach: 0, floor: clauseOf(name.end, text, form) } }];
  });
  const isOverlaid = (match: CueMatch): boolean =>
    answers.some(({ said }) => match.from < said.to && match.to > said.from);
  return [
    ...cues.filter((match) => !isAnswer(match) && !isOverlaid(match)),
    ...answers.map(({ placed }) => placed),
  ];
}

type Form = Pick<Scratch, 'tokens' | 'roles'>;

/** The token behind the last comma before `end`, where the clause begins that a question asks in. */
function clauseOf(end: number, text: string, { tokens }: Form): number {
  for (let at = end - 1; at >= 0; at -= 1) if (text[tokens.start[at]!] === ',') return at + 1;
  return 0;
}

/**
 * Behind which token the name before an answer ends, whether a gap sets the two apart, and whether a question mark stands
 * between: all its clause is asked then ("Fracture since the last scan? none"). Null where no mark does.
 */
function nameBefore(
  { from }: CueMatch,
  text: string,
  { tokens, roles }: Form,
): { readonly end: number; readonly isSetApart: boolean; readonly isQuestion: boolean } | null {
  let isSetApart = false;
  let isQuestion = false;
  let end = from;
  for (; end > 0; end -= 1) {
    const before = end - 1;
    if (WIDE.test(text.slice(tokens.end[before], tokens.start[end]))) isSetApart = true;
    const [start, stop] = [tokens.start[before]!, tokens.end[before]!];
    const isMark =
      roles[before] === IGNORED ||
      isBox(before, tokens) ||
      (stop - start === 1 && MARKS.includes(text[start]!));
    if (!isMark) break;
    isQuestion ||= text[start] === '?';
  }
  return end > 0 && (end < from || isSetApart) ? { end, isSetApart, isQuestion } : null;
}

/** Whether nothing of its own stands behind an answer; a gap ends it where one began it. */
function endsAt(to: number, isSetApart: boolean, text: string, { tokens, roles }: Form): boolean {
  if (to >= tokens.count || roles[to] === IGNORED || isBox(to, tokens)) return true;
  if (ENDS.includes(text[tokens.start[to]!]!)) return true;
  const gap = text.slice(tokens.end[to - 1], tokens.start[to]);
  return /[\t\n|]/.test(gap) || (isSetApart && WIDE.test(gap));
}
