import type { Analysis } from '#src/engine/analyse.ts';
import type { Engine } from '#src/engine/engine.ts';
import type { Finding } from '#src/engine/finding.ts';
import { labelOf } from '#src/engine/label-of.ts';
import type { Axis, Condition } from '#src/match/knowledge.ts';
import { CHECK_SHAPES, type Rule } from '#src/match/rules.ts';
import { timesOfService, timesSpent } from '#src/engine/checks/times-of-service.ts';
import type { Problem } from '#src/note/problem.ts';
import type { NoteReading } from '#src/note/read-note.ts';
import type { Span } from '#src/text/span.ts';
import type { AskedFinding } from './query.ts';

/** Where a chart says what was asked for. */
export interface ToldPlace extends Span {
  readonly part: number;
  /** "left", "stage 3b"; empty where the words at the place are the answer. */
  readonly value: string;
}

/**
 * What a chart says now of what was asked: it is still asked about, it is told, or neither: the chart speaks of that problem
 * no more, or of another.
 */
export type Told =
  | { readonly state: 'open'; readonly part: number }
  | { readonly state: 'told'; readonly place: ToldPlace }
  | { readonly state: 'untold' };

type Asked = Pick<AskedFinding, 'key' | 'rule' | 'axis'>;

/** What a chart says of each finding that was asked about, in their order. */
export function toldOf(asks: readonly Asked[], analysis: Analysis, engine: Engine): Told[] {
  return asks.map((asked) => told(asked, analysis, engine));
}

function told(
  { key, rule: id, axis }: Asked,
  { problems, findings, reading }: Analysis,
  engine: Engine,
): Told {
  const rule = engine.packs.flatMap(({ rules }) => rules).find((one) => one.id === id) ?? null;
  // The key names the condition where the rule is not that condition's own.
  const about = engine.lexicon.conditions.ofId(
    key === id ? (rule?.condition ?? '') : key.slice(id.length + 1),
  );
  if (about === undefined) return { state: 'untold' };
  const same = problems.filter((problem) => isSame(problem.condition, about, engine));
  // A service is asked about its time in several ways, each by itself; of a detail every question is about the same.
  const isAsked = (finding: Finding): boolean =>
    isOfDetail(rule) ? finding.axis === axis : finding.rule === id;
  const open = findings.find(
    (finding) => isAsked(finding) && same.some(({ condition }) => condition.id === finding.condition),
  );
  if (open !== undefined) return { state: 'open', part: open.part };
  const present = same.filter(({ isPresent }) => isPresent);
  const places = present.map((problem) => placeIn({ problem, reading, rule, axis, about }, engine));
  const place = places.find((found) => found !== null);
  return place === undefined ? { state: 'untold' } : { state: 'told', place };
}

/** Whether a condition is the one that was asked about, or a narrower name for it: the systolic heart failure is a heart failure. */
function isSame(condition: Condition, about: Condition, engine: Engine): boolean {
  if (condition.id === about.id) return true;
  if (about.site !== null && about.site !== condition.site) return false;
  const { tree } = engine.lexicon.conditions;
  if (tree === null || condition.family === about.family) return false;
  const [inner, outer] = [tree.find(condition.family), tree.find(about.family)];
  return inner >= 0 && outer >= 0 && tree.isWithin(inner, outer);
}

interface Within {
  readonly problem: Problem;
  readonly reading: NoteReading;
  readonly rule: Rule | null;
  readonly axis: Axis;
  /** The condition that was asked about. */
  readonly about: Condition;
}

/** Where a problem says what a rule asks for; null where it does not. The newest place, since that is what answered. */
function placeIn({ problem, reading, rule, axis, about }: Within, engine: Engine): ToldPlace | null {
  const name = (value: string): string => labelOf(rule?.labels ?? {}, axis, value, engine);
  const detail = newest(problem.details.filter((one) => one.axis === axis && one.settles));
  if (detail !== undefined) return { ...at(detail), value: name(detail.value) };
  const named = newest(problem.mentions.map(({ sentence, ...rest }) => ({ ...rest, part: sentence.part })));
  if (rule !== null && CHECK_SHAPES[rule.check].of === 'time') {
    const times = [...timesOfService({ problem, reading, rule }), ...timesSpent({ reading })];
    const time = newest(times.filter(({ isInexact }) => !isInexact));
    return time === undefined ? null : { ...at(time), value: '' };
  }
  if (named === undefined) return null;
  const isStated = !isOfDetail(rule) && reading.says(rule?.statement ?? []);
  const isCaused = problem.hasCause && (axis === 'cause' || axis === 'type');
  const isSaid = isStated || isCaused || isNamed(problem.condition, about, axis, engine);
  return isSaid ? { ...at(named), value: '' } : null;
}

/** Whether a narrower name says it by itself, as that of the hypoxic respiratory failure: nothing is left of the axis there. */
function isNamed({ family }: Condition, about: Condition, axis: Axis, { lexicon }: Engine): boolean {
  const { conditions } = lexicon;
  const { tree } = conditions;
  if (tree === null || family === about.family) return false;
  const [inner, outer] = [tree.find(family), tree.find(about.family)];
  const isOpenAt = (code: number): boolean => conditions.axesAt(code).some((split) => split.axis === axis);
  return inner >= 0 && outer >= 0 && isOpenAt(outer) && !isOpenAt(inner);
}

/** Whether a rule asks for a detail of a problem. That of the classification, which is in no pack, asks for nothing else. */
function isOfDetail(rule: Rule | null): boolean {
  return rule === null || CHECK_SHAPES[rule.check].of === 'detail';
}

type Placed = Span & { readonly part: number };

function newest<Place extends Placed>(places: readonly Place[]): Place | undefined {
  return places.toSorted((a, b) => a.part - b.part || a.start - b.start).at(-1);
}

function at({ part, start, end }: Placed): Placed {
  return { part, start, end };
}
