import { type Axis, EXAM_RANK, type Level } from '#src/match/knowledge.ts';
import { CHECK_SHAPES, type Rule, timeReachOf } from '#src/match/rules.ts';
import type { PlacedMention, Problem } from '#src/note/problem.ts';
import type { NoteReading } from '#src/note/read-note.ts';
import { anchorOf, isConcluding, rankOf } from './anchor.ts';
import { askOnce, type Raised } from './ask-once.ts';
import { CHECKS } from './checks/index.ts';
import type { CheckResult } from './checks/check.ts';
import type { Engine } from './engine.ts';
import type { EncounterContext, Finding } from './finding.ts';
import { openSplits, splitsBySide } from './open-splits.ts';
import { isInForce } from './in-force.ts';
import { isGiven } from './is-given.ts';

/** A service is claimed wherever it stands but in a review or a history. */
const PASSING_SERVICE = 8;

/** One finding at most for each problem, axis and kind; the first rule in the order of the packs speaks. */
export function findingsOf(
  problems: readonly Problem[],
  reading: NoteReading,
  engine: Engine,
  context: EncounterContext,
): Finding[] {
  const raised: Raised[] = [];
  const { inForceFrom } = engine.lexicon.knowledge;
  /** The classification says nothing of a day before its release. */
  const isBefore = (context.date ?? inForceFrom) < inForceFrom;
  const hasConclusion = problems.some((problem) => problem.isPresent && isConcluded(problem, engine));
  for (const problem of problems) {
    if (!problem.isPresent) continue;
    const anchor = anchorOf(problem, reading, engine.lexicon);
    if (anchor === null || isOfContext(problem, reading)) continue;
    const asked = new Set<string>();
    for (const { rule, pack } of engine.rulesOf(problem.condition)) {
      if (rule.level === 'off' || !isInForce(pack, context, engine.lexicon.knowledge)) continue;
      if (!isGiven(rule.when, problem, reading)) continue;
      const result = CHECKS[rule.check]({ rule, problem, anchor, reading, lexicon: engine.lexicon });
      if (result === null || asked.has(`${rule.axis} ${result.kind}`)) continue;
      asked.add(`${rule.axis} ${result.kind}`);
      const isTimed = CHECK_SHAPES[rule.check].takesTimes;
      const timed = isTimed ? { times: timeReachOf(rule), at: anchor.at } : null;
      raised.push({
        finding: findingOf(rule, rule.level, problem, anchor, result, engine),
        problem,
        timed,
      });
    }
    if (!isBefore)
      for (const finding of classifiedFindings(problem, anchor, reading, engine, context)) {
        if (hasConclusion && isPassedOver(finding, problem, engine)) continue;
        raised.push({ finding, problem, timed: null });
      }
  }
  return askOnce(raised, problems, engine.lexicon);
}

function isConcluded({ mentions }: Problem, { lexicon }: Engine): boolean {
  return mentions.some((mention) => isConcluding(mention, lexicon));
}

/** A complaint that the conclusion of a note leaves unsaid is worth no hint: the swelling that comes with a fracture. */
function isPassedOver({ level }: Finding, problem: Problem, engine: Engine): boolean {
  const isComplaint = engine.lexicon.families.isComplaint(problem.condition.family);
  return level === 'hint' && isComplaint && !isConcluded(problem, engine);
}

/** Whether a problem is named in context alone, and in the note by a broader word at most: it is not asked about. */
function isOfContext({ mentions }: Problem, reading: NoteReading): boolean {
  return mentions.every(({ isBroader, sentence }) => isBroader || reading.isContext(sentence.part));
}

/** What the classification leaves open on each axis that no rule of the condition speaks on: asked as packs ask, or as it is. */
function classifiedFindings(
  problem: Problem,
  anchor: PlacedMention,
  reading: NoteReading,
  engine: Engine,
  context: EncounterContext,
): Finding[] {
  const { lexicon, generic, families } = engine;
  const { family } = problem.condition;
  const ofPack = (kind: Finding['kind'], axis: Axis, code: string): Rule | undefined =>
    families
      .of(kind, axis, code)
      .find(
        ({ rule, pack }) =>
          isInForce(pack, context, lexicon.knowledge) && isGiven(rule.when, problem, reading),
      )?.rule;
  const ruled = new Set(
    engine.rulesOf(problem.condition).map(({ rule }) => `${rule.axis} ${CHECK_SHAPES[rule.check].finds}`),
  );
  const gaps = openSplits(problem, lexicon).flatMap(({ axis, code, options, level }) => {
    if (ruled.has(`${axis} gap`)) return [];
    const own = ofPack('gap', axis, code);
    const rule = own ?? generic.of('gap', axis, family);
    const worth = own?.level ?? level;
    if (rule === undefined || worth === 'off') return [];
    const finding = findingOf(rule, worth, problem, anchor, { kind: 'gap', evidence: [] }, engine);
    return [{ ...finding, options }];
  });
  const conflict = ofPack('conflict', 'laterality', family) ?? generic.of('conflict', 'laterality', family);
  if (
    conflict === undefined ||
    conflict.level === 'off' ||
    ruled.has('laterality conflict') ||
    !splitsBySide(problem, lexicon)
  )
    return gaps;
  const result = CHECKS['details-disagree']({ rule: conflict, problem, anchor, reading, lexicon });
  if (result === null) return gaps;
  return [...gaps, findingOf(conflict, conflict.level, problem, anchor, result, engine)];
}

function levelOf(level: Level, problem: Problem, anchor: PlacedMention, engine: Engine): Level {
  const passing = problem.condition.kind === 'service' ? PASSING_SERVICE : EXAM_RANK;
  return problem.isUncertain || rankOf(anchor, engine.lexicon) >= passing ? 'hint' : level;
}

/** What a check has found of a problem; `level` is the most that it is raised at. */
function findingOf(
  rule: Rule,
  level: Level,
  problem: Problem,
  anchor: PlacedMention,
  result: CheckResult,
  engine: Engine,
): Finding {
  const { start, end, site, sentence } = placeOf(rule, problem, anchor, engine);
  const { axes: axesOf } = engine.lexicon.conditions.ofId(rule.condition) ?? problem.condition;
  return {
    // One problem a condition: where the rule is that condition's own, its id says which.
    key: rule.condition === problem.condition.id ? rule.id : `${rule.id} ${problem.condition.id}`,
    rule: rule.id,
    kind: result.kind,
    axis: rule.axis,
    level: levelOf(level, problem, anchor, engine),
    condition: problem.condition.id,
    part: sentence.part,
    start,
    end,
    site,
    options: axesOf.find(({ axis }) => axis === rule.axis)?.options ?? [],
    evidence: [
      { part: anchor.sentence.part, start: anchor.start, end: anchor.end, role: 'condition' },
      ...result.evidence,
    ],
  };
}

type Place = Pick<PlacedMention, 'start' | 'end' | 'site' | 'sentence'>;

/** Where a question stands: at the mention, or beside the first words of a detail that the rule is to stand beside. */
function placeOf({ beside }: Rule, { details }: Problem, anchor: PlacedMention, { lexicon }: Engine): Place {
  const detail = details.find(
    ({ axis, settles, sentence }) =>
      axis === beside &&
      settles &&
      sentence.part === anchor.sentence.part &&
      rankOf({ sentence }, lexicon) < EXAM_RANK,
  );
  return detail === undefined ? anchor : { ...detail, site: null };
}
