import type { Finding } from './finding.ts';

/** Conflicts before gaps, what is asked before hints, then the order of the note. */
export function rank(findings: readonly Finding[]): Finding[] {
  return findings.toSorted(
    (a, b) =>
      Number(a.kind === 'gap') - Number(b.kind === 'gap') ||
      Number(a.level === 'hint') - Number(b.level === 'hint') ||
      a.part - b.part ||
      a.start - b.start,
  );
}
