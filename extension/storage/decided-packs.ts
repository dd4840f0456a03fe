import type { Pack } from '#src/match/rules.ts';
import type { PolicyPack } from './kept-packs.ts';

/** The packs of the organisation's policy that were not refused. */
export function decidedPacks(byPolicy: readonly PolicyPack[]): Pack[] {
  return byPolicy.flatMap(({ pack }) => (pack === null ? [] : [pack]));
}
