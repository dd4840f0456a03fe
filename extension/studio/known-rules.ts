import type { Rule } from '#src/match/rules.ts';
import { decidedPacks } from '../storage/decided-packs.ts';
import type { LivePack, PolicyPack } from '../storage/kept-packs.ts';

/** A rule that speaks in this browser. */
export interface KnownRule extends Pick<Rule, 'id' | 'level' | 'question'> {
  /** What people call what it is about. */
  readonly name: string;
  readonly pack: string;
  /** Whether its pack can be changed here: one of the organization's policy cannot. */
  readonly isOurs: boolean;
}

/** The rules of a pack. */
export interface PackRules {
  readonly id: string;
  readonly rules: readonly Pick<Rule, 'id' | 'level' | 'question' | 'name' | 'condition'>[];
}

/** All rules that speak, by their ids: the policy's packs before one's own that are live, and those before what ships. */
export function knownRules(
  { live, byPolicy }: { readonly live: readonly LivePack[]; readonly byPolicy: readonly PolicyPack[] },
  shipped: readonly PackRules[],
): ReadonlyMap<string, KnownRule> {
  const known = new Map<string, KnownRule>();
  const packs = new Set<string>();
  const take = ({ id: pack, rules }: PackRules, isOurs: boolean): void => {
    if (packs.has(pack)) return;
    packs.add(pack);
    for (const { id, level, question, name, condition } of rules)
      known.set(id, { id, level, question, name: name ?? condition, pack, isOurs });
  };
  for (const pack of decidedPacks(byPolicy)) take(pack, false);
  for (const { pack } of live) take(pack, true);
  for (const pack of shipped) take(pack, true);
  return known;
}
