import type { Knowledge } from '#src/match/knowledge.ts';
import type { Pack } from '#src/match/rules.ts';
import type { EncounterContext } from './finding.ts';

/**
 * Whether a pack speaks for this encounter: it is in force on the day (the release's first when no day is given), and
 * what it is for agrees with what is known. What is not known excludes nothing but a pack for some payers alone:
 * where payers differ and none is known, nothing is said.
 */
export function isInForce(pack: Pack, context: EncounterContext, knowledge: Knowledge): boolean {
  const date = context.date ?? knowledge.inForceFrom;
  if (date < pack.from || (pack.until !== null && date > pack.until)) return false;
  if (pack.payers.length > 0 && !pack.payers.includes(context.payer ?? '')) return false;
  return isFor(pack.specialties, context.specialty) && isFor(pack.encounters, context.encounter);
}

function isFor(wanted: readonly string[], known: string | undefined): boolean {
  return wanted.length === 0 || known === undefined || wanted.includes(known);
}
