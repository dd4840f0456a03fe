import type { Check } from './check.ts';

/** A figure right behind a blank: what the clinician put there instead. */
const FILLED = /^[\s,(]*\d/u;

/** A gap where a blank stands for what the rule's axis asks, and nothing in the note says it. */
export const blankLeft: Check = ({ rule, problem, anchor, reading }) => {
  if (problem.details.some(({ axis, settles }) => settles && axis === rule.axis)) return null;
  const behind = reading.textOf(anchor.sentence.part).slice(anchor.end, anchor.sentence.end);
  return FILLED.test(behind) ? null : { kind: 'gap', evidence: [] };
};
