import { createEngine } from '#src/engine/engine.ts';
import type { CompiledClassification } from '#src/classification/compiled.ts';
import { Conditions } from '#src/match/conditions.ts';
import { relationsOf } from '#src/match/site-relations.ts';
import type { AllRules } from '#src/packs/all-rules.ts';
import type { Ground } from '#src/packs/ground.ts';
import type { SoundPack } from '#src/packs/read-pack.ts';
import { testRules } from './test-rules.ts';
import { type YearlyChange, yearlyStep } from './yearly.ts';

/** What another release of the classification does to packs. */
export interface NextYear {
  /** "FY2027" */
  readonly from: string;
  readonly to: string;
  readonly changes: readonly YearlyChange[];
  /** The rules with a text that comes out red by it: "spine/disc-level". */
  readonly red: readonly string[];
}

/**
 * What the step from the rules' classification to another brings packs of one's own, rule by rule, and whose texts come
 * out red by it. The ground has to have a classification.
 */
export function nextYear(
  own: readonly SoundPack[],
  rules: Pick<AllRules, 'knowledge' | 'packs'>,
  ground: Ground,
  classification: CompiledClassification,
): NextYear {
  const { release } = classification;
  const knowledge = { ...rules.knowledge, classification, release };
  const changes = yearlyStep(
    own.map(({ content }) => content),
    { release: rules.knowledge.release, conditions: ground.classified! },
    { release, conditions: new Conditions(knowledge, relationsOf(knowledge.sites)) },
  );
  const results = testRules(
    own.map(({ pack }) => pack),
    own.flatMap(({ tests }) => tests),
    rules.packs,
    createEngine({ ...rules, knowledge }),
  );
  const red = [...results].filter(({ passed }) => !passed).map(({ rule }) => rule);
  return { from: rules.knowledge.release, to: release, changes, red };
}
