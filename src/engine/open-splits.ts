import type { Lexicon } from '#src/match/lexicon.ts';
import type { Axis, AxisSplit, Level } from '#src/match/knowledge.ts';
import type { PlacedDetail, Problem } from '#src/note/problem.ts';

/** An axis that the classification leaves open for a problem, and whether it is worth a question where no pack says so. */
export interface OpenSplit extends AxisSplit {
  readonly level: Level;
}

/** Where a problem stands in the classification once all that the note says of it is known. */
export interface Standing {
  /** The code that its details have led to. */
  readonly led: number;
  /** The code that was named, where it lies under that one: "STEMI" is I21.3, which is all of I21 when nothing more is known. */
  readonly nearest: number;
}

/** Null for a service, and where there is no classification. */
export function standingOf({ index, details }: Problem, lexicon: Lexicon): Standing | null {
  const { conditions } = lexicon;
  const start = conditions.codeOf(index);
  if (start < 0 || conditions.tree === null) return null;
  const led = walk(conditions.tree.rootOf(start), details, lexicon);
  return { led, nearest: conditions.tree.isWithin(start, led) ? start : led };
}

/** The axes on which the classification still splits a problem that stands there. */
export function openSplits(
  problem: Problem,
  lexicon: Lexicon,
  standing = standingOf(problem, lexicon),
): readonly OpenSplit[] {
  if (standing === null) return [];
  const { led, nearest } = standing;
  const said = new Set<Axis>(problem.details.filter(({ settles }) => settles).map(({ axis }) => axis));
  if (problem.hasCause) for (const axis of ['type', 'cause'] as const) said.add(axis);
  return lexicon.conditions
    .axesAt(nearest)
    .filter(({ axis }) => !said.has(axis) && (axis !== 'laterality' || hasSides(problem, led, lexicon)))
    .map((split) => ({ ...split, level: levelAt(led, split.axis, lexicon) }));
}

/** A part of the body that a code names is all that its family was to be asked for: below the very family, nothing is. */
function levelAt(code: number, axis: Axis, { conditions, levels }: Lexicon): Level {
  if (axis === 'site') return levels.named(conditions.standsFor(code), axis) ?? 'off';
  return levels.of(conditions.tree!.nameOf(code), axis);
}

/**
 * Whether a side can be asked for: the classification tells sides apart right here, or the problem is in a paired part of
 * the body. Gout has a side once its joint is named, and not before.
 */
function hasSides(problem: Problem, code: number, { conditions, knowledge }: Lexicon): boolean {
  const isOwn = conditions.openAt(code).some(({ axis, isOwn: own }) => own && axis === 'laterality');
  return isOwn || problem.sites.some((site) => knowledge.sites[site]!.paired);
}

/** Whether the classification tells sides apart for a problem. */
export function splitsBySide(problem: Problem, { conditions }: Lexicon): boolean {
  const code = conditions.codeOf(problem.index);
  return code >= 0 && conditions.openAt(code).some(({ axis }) => axis === 'laterality');
}

/** As far down from a code as the details lead: to the one child that fits them, again and again. */
function walk(from: number, details: readonly PlacedDetail[], lexicon: Lexicon): number {
  const tree = lexicon.conditions.tree!;
  for (const { leadsTo = [] } of details)
    for (const code of leadsTo) {
      const led = tree.find(code);
      if (led > from && tree.isWithin(led, from)) return walk(led, details, lexicon);
    }
  const fitting = lexicon.conditions
    .toldUnder(from)
    .filter(({ values }) => values.every(([axis, value]) => isSaid(axis, value, details)));
  return fitting.length === 1 ? walk(fitting[0]!.code, details, lexicon) : from;
}

function isSaid(axis: Axis, value: string, details: readonly PlacedDetail[]): boolean {
  return details.some(
    (said) =>
      said.axis === axis &&
      (said.value === value || (value === 'unilateral' && (said.value === 'right' || said.value === 'left'))),
  );
}
