import { PACK_SCOPES } from '#src/match/rules.ts';
import type { Scope } from '../../studio/pack-rows.ts';
import { type MessageKey, say } from '../../ui/say.ts';

const NAMES = {
  payers: 'studioForPayers',
  groups: 'studioForGroups',
  hosts: 'studioForHosts',
  encounters: 'studioForEncounters',
  specialties: 'studioForSpecialties',
} as const satisfies Record<(typeof PACK_SCOPES)[number][0], MessageKey>;

/** Whom a pack is for: "payers: acme, other; encounters: inpatient", or "everybody". */
export function scopeText(scope: Scope): string {
  const parts = PACK_SCOPES.filter(([name]) => scope[name].length > 0).map(([name]) =>
    say(NAMES[name], scope[name].join(', ')),
  );
  return parts.length === 0 ? say('studioForAll') : parts.join('; ');
}

/** From when to when a pack counts. */
export function daysText({ from, until }: Pick<Scope, 'from' | 'until'>): string {
  return until === null ? say('studioFrom', from) : say('studioFromTo', from, until);
}
