import type { Limit } from '#src/match/thresholds.ts';

/**
 * The limit of a payer on a day (YYYY-MM-DD). Where the payer is not known, or is none that a limit names, the limit on
 * which all agree; where they differ nothing can be said.
 */
export function limitFor(
  limits: readonly Limit[],
  { date, payer }: { readonly date: string; readonly payer?: string | undefined },
): Limit | 'payer needed' | 'no threshold' {
  const inForce = limits.filter(({ from, until }) => from <= date && (until === null || date <= until));
  const own = inForce.find(({ payers }) => payer !== undefined && payers.includes(payer));
  if (own !== undefined) return own;
  const ofOthers = inForce.find(({ payers }) => payers.length === 0);
  if (payer !== undefined && ofOthers !== undefined) return ofOthers;
  const [first] = inForce;
  if (first === undefined) return 'no threshold';
  return inForce.every((limit) => isSame(limit, first)) ? first : 'payer needed';
}

function isSame(one: Limit, other: Limit): boolean {
  return one.least === other.least && one.most === other.most && one.every === other.every;
}
