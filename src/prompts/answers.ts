import type { Finding } from '#src/engine/finding.ts';
import { after, before, behind } from './placement.ts';
import { CHECK_SHAPES, type CheckKind } from '#src/match/rules.ts';
import type { Answer, AnswerInput, Insertion } from './prompt.ts';

const OTHER: Answer = { label: 'other', kind: 'other', insert: null };
const UNDETERMINED: Answer = { label: 'unable to determine', kind: 'undetermined', insert: null };

/**
 * The answers of a finding, in the classification's order. `labelOf` names an option as a sentence does. Sides stand
 * before the site they are said of, or before the whole name where that `isFixed`; all else stands after the mention,
 * where it disturbs no grammar. `isMeant` says whether an insertion reads as that option and nothing else: the first place
 * where it does is taken.
 */
export function answersOf(
  finding: Finding,
  check: CheckKind,
  text: string,
  isFixed: boolean,
  labelOf: (option: string) => string,
  isMeant: (option: string, insertion: Insertion) => boolean,
): readonly Answer[] {
  if (finding.kind === 'conflict') {
    const places = finding.evidence.filter(({ role }) => role !== 'condition');
    return [...places.map((_, index) => goTo(index)), UNDETERMINED];
  }
  if (CHECK_SHAPES[check].takesTimes) return [UNDETERMINED];
  const values = finding.options.map((option): Answer => {
    const label = labelOf(option);
    const places = placesOf(finding, text, isFixed, option, label);
    const meant = places.find((place) => isMeant(option, place));
    return { label, kind: 'value', insert: meant ?? places[places.length - 1]! };
  });
  return [...values, OTHER, UNDETERMINED];
}

/** What else the finding of a check takes. */
export function inputOf(finding: Finding, check: CheckKind): AnswerInput {
  if (finding.kind === 'conflict') return 'none';
  if (CHECK_SHAPES[check].takesTimes) return 'times';
  return finding.options.length === 0 ? 'text' : 'none';
}

function goTo(index: number): Answer {
  return {
    label: index === 0 ? 'go to the first place' : 'go to the second place',
    kind: 'go-to',
    insert: null,
  };
}

/** Where an answer may go, the best English first; in parentheses behind its words it is never read with others. */
function placesOf(
  finding: Finding,
  text: string,
  isFixed: boolean,
  option: string,
  label: string,
): readonly Insertion[] {
  const words = finding.axis === 'laterality' ? (finding.site ?? finding) : finding;
  const last = [after(text, finding, label), behind(text, words, label)];
  if (finding.axis !== 'laterality') return last;
  // "osteoarthritis of the bilateral knee" is no English; "bilateral knee osteoarthritis" is.
  const isBothAfterHead =
    option === 'bilateral' && finding.site !== null && finding.site.start > finding.start;
  return isBothAfterHead
    ? last
    : [before(text, isFixed ? { ...finding, site: null } : finding, label), ...last];
}
