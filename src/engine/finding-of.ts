import { EXAM_RANK, type Level } from '#src/match/knowledge.ts';
import type { Rule } from '#src/match/rules.ts';
import type { PlacedMention, Problem } from '#src/note/problem.ts';
import { rankOf } from './anchor.ts';
import type { CheckResult } from './checks/check.ts';
import type { Engine } from './engine.ts';
import type { Finding } from './finding.ts';

/** A service is claimed wherever it stands but in a review or a history. */
const PASSING_SERVICE = 8;

function levelOf(level: Level, problem: Problem, anchor: PlacedMention, engine: Engine): Level {
  const passing = problem.condition.kind === 'service' ? PASSING_SERVICE : EXAM_RANK;
  return problem.isUncertain || rankOf(anchor, engine.lexicon) >= passing ? 'hint' : level;
}

/** What a check has found of a problem; `level` is the most that it is raised at. */
export function findingOf(
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
    by: rule,
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
  if (beside === undefined) return anchor;
  const detail = details.find(
    (one) =>
      one.axis === beside &&
      one.settles &&
      one.part === anchor.sentence.part &&
      rankOf(one, lexicon) < EXAM_RANK,
  );
  return detail === undefined ? anchor : { ...detail, site: null };
}
