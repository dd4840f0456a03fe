import { standingOn } from '#src/engine/in-force.ts';
import type { Pack } from '#src/match/rules.ts';
import type { PackContent } from '#src/packs/content.ts';
import { wordingRemarks } from '#src/packs/check-wording.ts';
import type { Fault } from '#src/packs/fault.ts';
import type { Ground } from '#src/packs/ground.ts';
import type { OwnPacks } from '#src/packs/read-pack.ts';

/** Something worth knowing that keeps no pack out. */
export interface Remark {
  readonly code: 'not-in-force' | 'wording' | 'few-texts' | 'text-twice' | 'replaces' | 'same-rule';
  /** "spine" or "spine/disc-level" */
  readonly of: string;
  readonly says: string;
}

export interface Linted {
  /** What keeps packs out, each with file, line, field and a way to mend it. */
  readonly faults: readonly Fault[];
  readonly remarks: readonly Remark[];
}

/** What is wrong with packs of one's own, and what is worth knowing of them on a day (YYYY-MM-DD) among others. */
export function lintPacks(
  { packs, faults }: OwnPacks,
  others: readonly Pack[],
  ground: Ground,
  date: string,
): Linted {
  const remarks = packs.flatMap(({ content, pack }) => [
    ...daysOf(content, date),
    ...(others.some(({ id }) => id === content.pack.id)
      ? [replaces(content.pack.id)]
      : content.rules.flatMap((rule) => sameRule(content.pack.id, rule, others))),
    ...content.rules.flatMap((rule) => textsOf(content.pack.id, rule)),
    ...(pack === null ? [] : wordingOf(content, ground)),
  ]);
  return { faults, remarks };
}

function daysOf({ pack }: PackContent, date: string): Remark[] {
  switch (standingOn(pack, date)) {
    case 'in force':
      return [];
    case 'not yet':
      return [
        remark(
          'not-in-force',
          pack.id,
          `It does nothing before ${pack.from}, and today is taken as ${date}.`,
        ),
      ];
    case 'no longer':
      return [
        remark(
          'not-in-force',
          pack.id,
          `It does nothing after ${pack.until}, and today is taken as ${date}.`,
        ),
      ];
  }
}

function replaces(id: string): Remark {
  return remark('replaces', id, 'It takes the place of the pack of this id that ships with ChartCue.');
}

type Rule = PackContent['rules'][number];

/** A rule of one's own speaks before one that does the same; that it does should be known. */
function sameRule(
  pack: string,
  { id, check, axis, condition, families = [] }: Rule,
  others: readonly Pack[],
) {
  const same = others
    .flatMap(({ rules }) => rules)
    .filter(
      (other) =>
        other.check === check &&
        other.axis === axis &&
        (condition === undefined
          ? families.some((one) => other.families?.includes(one) === true)
          : other.condition === condition),
    );
  return same.map((other) =>
    remark('same-rule', `${pack}/${id}`, `It speaks before ${other.id}, which does the same check.`),
  );
}

/** As many texts as the rules have that ship with ChartCue. */
const ENOUGH = { asks: 3, quiet: 4 };

function textsOf(pack: string, { id, level, asks, quiet }: Rule): Remark[] {
  const isThin = (level !== 'off' && asks.length < ENOUGH.asks) || quiet.length < ENOUGH.quiet;
  const isTwice = new Set([...asks, ...quiet]).size < asks.length + quiet.length;
  return [
    ...(isThin
      ? [
          remark(
            'few-texts',
            `${pack}/${id}`,
            `It has ${asks.length} texts that ask and ${quiet.length} that stay quiet; ${ENOUGH.asks} and ${ENOUGH.quiet} are usual.`,
          ),
        ]
      : []),
    ...(isTwice ? [remark('text-twice', `${pack}/${id}`, 'Two of its texts are the same.')] : []),
  ];
}

function wordingOf(content: PackContent, ground: Ground): Remark[] {
  return wordingRemarks(content, ground.knowledge, ground.edition).map(({ rule, says }) =>
    remark('wording', `${content.pack.id}/${rule}`, says),
  );
}

function remark(code: Remark['code'], of: string, says: string): Remark {
  return { code, of, says };
}
