import type { Axis, Level } from '#src/match/knowledge.ts';
import type { Rule } from '#src/match/rules.ts';
import type { PlacedMention, Problem } from '#src/note/problem.ts';
import type { NoteReading } from '#src/note/read-note.ts';
import { anchorOf, rankOf } from './anchor.ts';
import { CHECKS } from './checks/index.ts';
import type { CheckResult } from './checks/check.ts';
import type { Engine } from './engine.ts';
import type { EncounterContext, Finding } from './finding.ts';
import { isInForce } from './in-force.ts';

/** Sections of this rank and worse only mention a condition in passing: a review of systems. */
const PASSING = 8;

/** One finding at most for each problem, axis and kind; the first rule in the order of the packs speaks. */
export function findingsOf(
  problems: readonly Problem[],
  reading: NoteReading,
  engine: Engine,
  context: EncounterContext,
): Finding[] {
  const findings: Finding[] = [];
  for (const problem of problems) {
    if (!problem.isPresent) continue;
    const anchor = anchorOf(problem, reading, engine.lexicon);
    if (anchor === null) continue;
    const asked = new Set<string>();
    for (const { rule, pack } of engine.byCondition.get(problem.condition.id) ?? []) {
      if (rule.level === 'off' || !isInForce(pack, context, engine.lexicon.knowledge)) continue;
      const result = CHECKS[rule.check]({ rule, problem, anchor, reading, lexicon: engine.lexicon });
      if (result === null || asked.has(`${rule.axis} ${result.kind}`)) continue;
      asked.add(`${rule.axis} ${result.kind}`);
      findings.push(findingOf(rule, problem, anchor, result, levelOf(rule, problem, anchor, engine)));
    }
  }
  return findings;
}

function levelOf(rule: Rule, problem: Problem, anchor: PlacedMention, engine: Engine): Level {
  return problem.isUncertain || rankOf(anchor, engine.lexicon) >= PASSING ? 'hint' : rule.level;
}

function findingOf(
  rule: Rule,
  problem: Problem,
  anchor: PlacedMention,
  result: CheckResult,
  level: Level,
): Finding {
  const { start, end, site, sentence } = anchor;
  return {
    key: rule.id, // one problem a condition: the rule names both
    rule: rule.id,
    kind: result.kind,
    axis: rule.axis,
    level,
    condition: problem.condition.id,
    part: sentence.part,
    start,
    end,
    site,
    options: optionsOf(problem, rule.axis),
    evidence: [{ part: sentence.part, start, end, role: 'condition' }, ...result.evidence],
  };
}

function optionsOf(problem: Problem, wanted: Axis): readonly string[] {
  return problem.condition.axes.find(({ axis }) => axis === wanted)?.options ?? [];
}
