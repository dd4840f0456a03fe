import type { Knowledge } from '#src/match/knowledge.ts';
import { PACK_SCOPES, type Pack } from '#src/match/rules.ts';
import type { EncounterContext } from './finding.ts';

/**
 * Whether a pack speaks for this encounter: it is in force on the day (the release's first when no day is given), and
 * what it is for agrees with what is known. What is not known excludes nothing but a pack for some payers or groups
 * alone: where payers differ and none is known, nothing is said, and a trial in one group reaches nobody else.
 */
export function isInForce(
  pack: Pack,
  context: EncounterContext,
  knowledge: Pick<Knowledge, 'inForceFrom'>,
): boolean {
  const { payers, groups, hosts, specialties, encounters } = pack;
  if (standingOn(pack, context.date ?? knowledge.inForceFrom) !== 'in force') return false;
  if (payers.length > 0 && !payers.includes(context.payer ?? '')) return false;
  if (groups.length > 0 && !groups.includes(context.group ?? '')) return false;
  if (hosts.length > 0 && context.host !== undefined && !isOnHost(hosts, context.host)) return false;
  return isFor(specialties, context.specialty) && isFor(encounters, context.encounter);
}

/**
 * The packs that speak for this encounter: of those of one id, as of one's own and the one that ships, the first that is
 * in force. So a pack that takes another's place does so where it speaks itself, and nowhere else.
 */
export function speakingPacks(
  packs: readonly Pack[],
  context: EncounterContext,
  knowledge: Pick<Knowledge, 'inForceFrom'>,
): ReadonlySet<Pack> {
  const speaking = new Map<string, Pack>();
  for (const pack of packs)
    if (!speaking.has(pack.id) && isInForce(pack, context, knowledge)) speaking.set(pack.id, pack);
  return new Set(speaking.values());
}

/** Whether a pack is for some alone: some payers, groups, hosts, encounters or specialties. */
export function isScoped(pack: Pick<Pack, (typeof PACK_SCOPES)[number][0]>): boolean {
  return PACK_SCOPES.some(([scope]) => pack[scope].length > 0);
}

/** How a pack stands on a day, YYYY-MM-DD. */
export type Standing = 'not yet' | 'in force' | 'no longer';

export function standingOn({ from, until }: Pick<Pack, 'from' | 'until'>, date: string): Standing {
  if (date < from) return 'not yet';
  return until !== null && date > until ? 'no longer' : 'in force';
}

function isFor(wanted: readonly string[], known: string | undefined): boolean {
  return wanted.length === 0 || known === undefined || wanted.includes(known);
}

/** A host, or one below it: "ehr.example.org" is on "example.org". */
function isOnHost(hosts: readonly string[], host: string): boolean {
  return hosts.some((one) => host === one || host.endsWith(`.${one}`));
}
