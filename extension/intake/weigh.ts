import weights from '#rules/worklist/clinical-weight.json' with { type: 'json' };
import type { Finding } from '#src/engine/finding.ts';
import type { ChartWeight } from './protocol.ts';

/** What a contradiction counts beside a gap of the same condition: a coder can use neither of two claims. */
const CONFLICT = 2;

/** Counts a chart's findings, and weighs those that are asked. `familyOf` gives the family of a condition's id, "I50.2". */
export function weighed(findings: readonly Finding[], familyOf: (condition: string) => string): ChartWeight {
  const asked = findings.filter(({ level }) => level === 'ask');
  const conflicts = asked.filter(({ kind }) => kind === 'conflict');
  return {
    gaps: asked.length - conflicts.length,
    conflicts: conflicts.length,
    hints: findings.filter(({ level }) => level === 'hint').length,
    weight: asked.reduce(
      (sum, { kind, condition }) =>
        sum + clinicalWeight(familyOf(condition)) * (kind === 'conflict' ? CONFLICT : 1),
      0,
    ),
  };
}

/** 1 to 3, by the family's category; 1 for what no entry names. */
function clinicalWeight(family: string): number {
  const category = family.slice(0, 3);
  const entry = weights.find(({ families }) =>
    families.some(([first = '', last = first]) => category >= first && category <= last),
  );
  return entry?.weight ?? 1;
}
