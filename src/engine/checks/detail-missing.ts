import type { Check } from './check.ts';

/** A gap where no detail of the problem settles the rule's axis. */
export const detailMissing: Check = ({ rule, problem }) => {
  if (problem.details.some(({ axis, settles }) => settles && axis === rule.axis)) return null;
  return { kind: 'gap', evidence: [] };
};
