import type { Pack } from '#src/match/rules.ts';
import type { PackRule } from './family-rules.ts';
import type { EncounterContext } from './finding.ts';

/** What a pack may be for, what weighs most first: what a payer demands goes before what a department prefers. */
const SCOPES = [
  ['payers', 'payer'],
  ['groups', 'group'],
  ['hosts', 'host'],
  ['encounters', 'encounter'],
  ['specialties', 'specialty'],
] as const;

/**
 * How narrowly a pack that is in force was made for this encounter: 0 for everybody's. A scope counts where it is known;
 * one that outweighs another outweighs all after it together.
 */
export function narrownessOf(pack: Pack, context: EncounterContext): number {
  let narrowness = 0;
  for (const [scope, known] of SCOPES)
    narrowness = narrowness * 2 + Number(pack[scope].length > 0 && context[known] !== undefined);
  return narrowness;
}

/**
 * Rules that all speak, those of narrower packs first, and without each whose check on its axis a narrower pack does
 * in its own way. Between packs of one narrowness nothing changes.
 */
export function narrowerFirst(rules: readonly PackRule[], context: EncounterContext): readonly PackRule[] {
  if (rules.every(({ pack }) => narrownessOf(pack, context) === 0)) return rules;
  const narrowest = new Map<string, number>();
  const weighed = rules.map((one) => {
    const { check, axis } = one.rule;
    const [what, narrowness] = [`${check} ${axis}`, narrownessOf(one.pack, context)];
    narrowest.set(what, Math.max(narrowness, narrowest.get(what) ?? 0));
    return { one, what, narrowness };
  });
  return weighed
    .filter(({ what, narrowness }) => narrowness === narrowest.get(what))
    .toSorted((a, b) => b.narrowness - a.narrowness)
    .map(({ one }) => one);
}
