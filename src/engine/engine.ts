import { GenericRules } from './generic-rules.ts';
import { createLexicon, type Lexicon } from '#src/match/lexicon.ts';
import type { Condition } from '#src/match/knowledge.ts';
import { ByFamily } from '#src/match/by-family.ts';
import type { CompiledRules, Pack } from '#src/match/rules.ts';
import { FamilyRules, type PackRule } from './family-rules.ts';

/** The rules made ready to run: built once, then only read. */
export interface Engine {
  readonly lexicon: Lexicon;
  readonly packs: readonly Pack[];
  /** How packs ask about families of the classification. */
  readonly families: FamilyRules;
  /** How axes are asked about where no pack does. */
  readonly generic: GenericRules;
  /** How a sentence names each body site, by its id. */
  readonly siteNames: ReadonlyMap<string, string>;
  /** The rules of a condition, each with its pack: its own, and those of a condition that covers its family. */
  rulesOf(condition: Condition): readonly PackRule[];
}

/** Makes an engine of compiled rules; `packIds` names the packs to run, all when it is left out. */
export function createEngine(rules: CompiledRules, packIds?: readonly string[]): Engine {
  const { knowledge } = rules;
  const packs = packIds === undefined ? rules.packs : rules.packs.filter(({ id }) => packIds.includes(id));
  const ready = {
    lexicon:
      rules.filed === undefined ? createLexicon(rules.knowledge) : createLexicon(knowledge, rules.filed),
    generic: new GenericRules(knowledge),
    siteNames: new Map(knowledge.sites.map(({ id, name }) => [id, name])),
  };
  return { ...ready, ...packsReady(packs, ready) };
}

/** The same engine with other packs: what is known of language and classification stays as it was made ready. */
export function engineWith(engine: Engine, packs: readonly Pack[]): Engine {
  return { ...engine, ...packsReady(packs, engine) };
}

function packsReady(
  packs: readonly Pack[],
  { lexicon }: Pick<Engine, 'lexicon'>,
): Pick<Engine, 'packs' | 'families' | 'rulesOf'> {
  const byCondition = new Map<string, PackRule[]>();
  for (const pack of packs) {
    for (const rule of pack.rules) {
      if (rule.families !== undefined) continue;
      const list = byCondition.get(rule.condition);
      if (list === undefined) byCondition.set(rule.condition, [{ rule, pack }]);
      else list.push({ rule, pack });
    }
  }
  return {
    packs,
    families: new FamilyRules(packs),
    rulesOf: rulesByCondition(byCondition, lexicon.knowledge.conditions),
  };
}

function rulesByCondition(
  byCondition: ReadonlyMap<string, readonly PackRule[]>,
  named: readonly Condition[],
): Engine['rulesOf'] {
  const covering = new ByFamily<readonly PackRule[]>();
  for (const { id, covers } of named) {
    for (const family of covers) covering.set(family, byCondition.get(id) ?? []);
  }
  return ({ id, family, kind }) =>
    byCondition.get(id) ?? (kind === 'service' ? [] : (covering.of(family) ?? []));
}
