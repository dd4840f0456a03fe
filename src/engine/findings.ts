import { CHECK_SHAPES, type Pack, timeReachOf } from '#src/match/rules.ts';
import type { Problem } from '#src/note/problem.ts';
import type { NoteReading } from '#src/note/read-note.ts';
import { anchorOf, isConcluding } from './anchor.ts';
import { askOnce, type Raised } from './ask-once.ts';
import { CHECKS } from './checks/index.ts';
import { classifiedFindings } from './classified-findings.ts';
import type { Engine } from './engine.ts';
import type { PackRule } from './family-rules.ts';
import type { EncounterContext, Finding } from './finding.ts';
import { findingOf } from './finding-of.ts';
import { speakingPacks } from './in-force.ts';
import { isGiven } from './is-given.ts';
import { narrowest, narrownessOf } from './narrower.ts';

/** One finding at most for each problem, axis and kind; the first rule in the order of the packs speaks. */
export function findingsOf(
  problems: readonly Problem[],
  reading: NoteReading,
  engine: Engine,
  context: EncounterContext,
): Finding[] {
  const raised: Raised[] = [];
  const { knowledge } = engine.lexicon;
  const packs = speakingPacks(engine.packs, context, knowledge);
  /** The classification says nothing of a day before its release. */
  const isBefore = (context.date ?? knowledge.inForceFrom) < knowledge.inForceFrom;
  const hasConclusion = problems.some((problem) => problem.isPresent && isConcluded(problem, engine));
  for (const problem of problems) {
    if (!problem.isPresent) continue;
    const anchor = anchorOf(problem, reading, engine.lexicon);
    if (anchor === null || isOfContext(problem, reading)) continue;
    const asked = new Set<string>();
    const ruled = new Set<string>();
    const leftAlone = new Set<string>();
    const speaking = engine
      .rulesOf(problem.condition)
      .filter(({ rule, pack }) => packs.has(pack) && isGiven(rule.when, problem, reading, engine.lexicon));
    for (const one of narrowest(speaking, context)) {
      if (isOutdone(one, packs, problem, reading, engine, context)) continue;
      const { rule } = one;
      ruled.add(`${rule.axis} ${CHECK_SHAPES[rule.check].finds}`);
      const what = `${rule.check} ${rule.axis}`;
      if (rule.level === 'off') leftAlone.add(what);
      if (leftAlone.has(what)) continue;
      const result = CHECKS[rule.check]({ rule, problem, anchor, reading, lexicon: engine.lexicon });
      if (result === null || asked.has(`${rule.axis} ${result.kind}`)) continue;
      asked.add(`${rule.axis} ${result.kind}`);
      const isTimed = CHECK_SHAPES[rule.check].takesTimes;
      const place = result.anchor ?? anchor;
      const timed = isTimed ? { times: timeReachOf(rule), at: place.at } : null;
      raised.push({
        finding: findingOf(rule, rule.level, problem, place, result, engine),
        problem,
        timed,
      });
    }
    if (!isBefore)
      for (const finding of classifiedFindings(problem, anchor, ruled, packs, reading, engine, context)) {
        if (hasConclusion && isPassedOver(finding, problem, engine)) continue;
        raised.push({ finding, problem, timed: null });
      }
  }
  return askOnce(raised, problems, engine.lexicon);
}

/** Whether a narrower pack speaks for the family of a condition, where a rule of the condition is for more people. */
function isOutdone(
  { rule: { check, axis }, pack }: PackRule,
  packs: ReadonlySet<Pack>,
  problem: Problem,
  reading: NoteReading,
  { families, lexicon }: Engine,
  context: EncounterContext,
): boolean {
  const others = families.scoped(CHECK_SHAPES[check].finds, axis, problem.condition.family);
  return others.some(
    (other) =>
      packs.has(other.pack) &&
      narrownessOf(other.pack, context) > narrownessOf(pack, context) &&
      isGiven(other.rule.when, problem, reading, lexicon),
  );
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
