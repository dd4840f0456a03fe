import type { Finding } from '#src/engine/finding.ts';
import { after, before } from './placement.ts';
import type { Answer, AnswerInput } from './prompt.ts';

const OTHER: Answer = { label: 'other', kind: 'other', insert: null };
const UNDETERMINED: Answer = { label: 'unable to determine', kind: 'undetermined', insert: null };

/**
 * The answers of a finding, in the classification's order. `labelOf` names an option as a sentence does. Sides stand
 * before the site they are said of; all else stands after the mention, where it disturbs no grammar.
 */
export function answersOf(finding: Finding, text: string, labelOf: (option: string) => string): readonly Answer[] {
  if (finding.kind === 'conflict') {
    const places = finding.evidence.filter(({ role }) => role !== 'condition');
    return [...places.map((_, index) => goTo(index)), UNDETERMINED];
  }
  if (finding.axis === 'time') return [UNDETERMINED];
  const values = finding.options.map((option): Answer => {
    const label = labelOf(option);
    return { label, kind: 'value', insert: insertionOf(finding, text, option, label) };
  });
  return [...values, OTHER, UNDETERMINED];
}

/** What else the finding takes. */
export function inputOf(finding: Finding): AnswerInput {
  if (finding.kind === 'conflict') return 'none';
  if (finding.axis === 'time') return 'times';
  return finding.options.length === 0 ? 'text' : 'none';
}

function goTo(index: number): Answer {
  return { label: index === 0 ? 'go to the first place' : 'go to the second place', kind: 'go-to', insert: null };
}

function insertionOf(finding: Finding, text: string, option: string, label: string): Answer['insert'] {
  if (finding.axis !== 'laterality') return after(text, finding, label);
  // "osteoarthritis of the bilateral knee" is no English; "bilateral knee osteoarthritis" is.
  const isBothAfterHead = option === 'bilateral' && finding.site !== null && finding.site.start > finding.start;
  return isBothAfterHead ? after(text, finding, label) : before(text, finding, label);
}
