import type { ChangedCodes } from './changed-codes.ts';
import type { FamilyChange } from './changed-families.ts';
import type { ChangedFindings } from './changed-findings.ts';
import type { LostCode } from './lost-codes.ts';

/** All that differs between two classifications. */
export interface Comparison {
  readonly old: string;
  readonly now: string;
  readonly codes: ChangedCodes;
  readonly families: readonly FamilyChange[];
  readonly lost: readonly LostCode[];
  readonly notes: number;
  readonly findings: readonly ChangedFindings[];
}

/** The comparison as text for a terminal or a file. */
export function reportOf({ old, now, codes, families, lost, notes, findings }: Comparison): string {
  const of = (kind: FamilyChange['kind']): string[] =>
    families.filter((change) => change.kind === kind).map(familyLine);
  return [
    `From ${old} to ${now}`,
    part('Codes that are new', codes.added),
    part('Codes that are gone', codes.removed),
    part('Families that gained an axis', of('gained')),
    part('Families that lost an axis', of('lost')),
    part('Families whose options changed', of('changed')),
    part(
      'Rules, curated entries and conditions that point at codes no longer there',
      lost.map(({ place, code }) => `${code}  ${place}`),
    ),
    part(
      `Notes whose findings change, of ${notes}`,
      findings.flatMap(({ note, added, removed }) => [
        note,
        ...removed.map((one) => `  - ${one}`),
        ...added.map((one) => `  + ${one}`),
      ]),
      findings.length,
    ),
  ].join('\n\n');
}

function part(title: string, lines: readonly string[], count = lines.length): string {
  return [`${title}: ${count}`, ...lines.map((line) => `  ${line}`)].join('\n');
}

function familyLine({ family, axis, added, removed }: FamilyChange): string {
  return [`${family} ${axis}`, ...removed.map((one) => `-${one}`), ...added.map((one) => `+${one}`)].join(
    ' ',
  );
}
