import type { Axis } from '#src/match/knowledge.ts';
import type { Pack, Rule } from '#src/match/rules.ts';
import type { PlacedMention, Problem } from '#src/note/problem.ts';
import type { NoteReading } from '#src/note/read-note.ts';
import { CHECKS } from './checks/index.ts';
import type { Engine } from './engine.ts';
import type { EncounterContext, Finding } from './finding.ts';
import { findingOf } from './finding-of.ts';
import { isGiven } from './is-given.ts';
import { narrowerFirst } from './narrower.ts';
import { openSplits, splitsBySide, standingOf } from './open-splits.ts';

/**
 * What the classification leaves open on each axis that no rule of the condition speaks on ("type gap" in `ruled`): asked as
 * `packs` ask of its families, or else as it is.
 */
export function classifiedFindings(
  problem: Problem,
  anchor: PlacedMention,
  ruled: ReadonlySet<string>,
  packs: ReadonlySet<Pack>,
  reading: NoteReading,
  engine: Engine,
  context: EncounterContext,
): Finding[] {
  const { lexicon, generic, families } = engine;
  const { family } = problem.condition;
  const standing = standingOf(problem, lexicon);
  if (standing === null) return [];
  const code = lexicon.conditions.tree!.nameOf(standing.nearest);
  const ofPack = (kind: Finding['kind'], axis: Axis): Rule | undefined => {
    const speaking = families.of(kind, axis, code).filter(({ pack }) => packs.has(pack));
    for (const { rule } of narrowerFirst(speaking, context)) {
      if (isGiven(rule.when, problem, reading, lexicon)) return rule;
      if (rule.when?.else !== undefined) return { ...rule, level: rule.when.else };
    }
    return undefined;
  };
  const gaps = openSplits(problem, lexicon, standing).flatMap(({ axis, options, level }) => {
    if (ruled.has(`${axis} gap`)) return [];
    const own = ofPack('gap', axis);
    const rule = own ?? generic.of('gap', axis, family);
    const worth = own?.level ?? level;
    if (rule === undefined || worth === 'off') return [];
    const finding = findingOf(rule, worth, problem, anchor, { kind: 'gap', evidence: [] }, engine);
    return [{ ...finding, options: rule.options ?? options }];
  });
  if (ruled.has('laterality conflict') || !splitsBySide(problem, lexicon)) return gaps;
  const conflict = ofPack('conflict', 'laterality') ?? generic.of('conflict', 'laterality', family);
  if (conflict === undefined || conflict.level === 'off') return gaps;
  const result = CHECKS['details-disagree']({ rule: conflict, problem, anchor, reading, lexicon });
  if (result === null) return gaps;
  return [...gaps, findingOf(conflict, conflict.level, problem, anchor, result, engine)];
}
