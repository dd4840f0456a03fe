import { PACK_SCOPES, type Pack } from '#src/match/rules.ts';
import type { PackRule } from './family-rules.ts';
import type { EncounterContext } from './finding.ts';

/**
 * How narrowly a pack that is in force was made for this encounter: 0 for everybody's. A scope counts where it is known;
 * one that outweighs another outweighs all after it together.
 */
export function narrownessOf(pack: Pack, context: EncounterContext): number {
  let narrowness = 0;
  for (const [scope, known] of PACK_SCOPES)
    narrowness = narrowness * 2 + Number(pack[scope].length > 0 && context[known] !== undefined);
  return narrowness;
}

/** Rules of packs that are in force, those of narrower packs first; of packs of one narrowness in the order they have. */
export function narrowerFirst(rules: readonly PackRule[], context: EncounterContext): readonly PackRule[] {
  if (rules.every(({ pack }) => narrownessOf(pack, context) === 0)) return rules;
  return rules.toSorted((a, b) => narrownessOf(b.pack, context) - narrownessOf(a.pack, context));
}

/** Rules that all speak, narrower first, without each whose check on its axis a narrower pack does in its own way. */
export function narrowest(rules: readonly PackRule[], context: EncounterContext): readonly PackRule[] {
  const least = new Map<string, number>();
  return narrowerFirst(rules, context).filter(({ rule: { check, axis }, pack }) => {
    const [what, narrowness] = [`${check} ${axis}`, narrownessOf(pack, context)];
    if (!least.has(what)) least.set(what, narrowness);
    return least.get(what) === narrowness;
  });
}
