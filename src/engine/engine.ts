import { genericRules } from './generic-rules.ts';
import { createLexicon, type Lexicon } from '#src/match/lexicon.ts';
import type { CompiledRules, Pack, Rule } from '#src/match/rules.ts';

/** The rules made ready to run: built once, then only read. */
export interface Engine {
  readonly lexicon: Lexicon;
  readonly packs: readonly Pack[];
  readonly rules: ReadonlyMap<string, Rule>;
  /** How axes are asked about where no pack does, by kind and axis: "gap laterality". */
  readonly generic: ReadonlyMap<string, Rule>;
  /** How a sentence names each body site, by its id. */
  readonly siteNames: ReadonlyMap<string, string>;
  /** The rules of a condition, by its id, each with its pack. */
  readonly byCondition: ReadonlyMap<string, readonly { readonly rule: Rule; readonly pack: Pack }[]>;
}

/** Makes an engine of compiled rules; `packIds` names the packs to run, all when it is left out. */
export function createEngine(rules: CompiledRules, packIds?: readonly string[]): Engine {
  const packs = packIds === undefined ? rules.packs : rules.packs.filter(({ id }) => packIds.includes(id));
  const byCondition = new Map<string, { rule: Rule; pack: Pack }[]>();
  for (const pack of packs) {
    for (const rule of pack.rules) {
      const list = byCondition.get(rule.condition);
      if (list === undefined) byCondition.set(rule.condition, [{ rule, pack }]);
      else list.push({ rule, pack });
    }
  }
  const generic = genericRules(rules.knowledge);
  return {
    lexicon: createLexicon(rules.knowledge),
    packs,
    rules: new Map(
      [...packs.flatMap((pack) => pack.rules), ...generic.values()].map((rule) => [rule.id, rule]),
    ),
    generic,
    siteNames: new Map(rules.knowledge.sites.map(({ id, name }) => [id, name])),
    byCondition,
  };
}
