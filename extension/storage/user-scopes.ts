import type { EncounterContext } from '#src/engine/finding.ts';
import type { Pack } from '#src/match/rules.ts';
import type { Settings } from './settings.ts';

/** What packs may be for that holds of a user, and what packs call the list of it. The host is the page's to say. */
export const USER_SCOPES = [
  ['specialty', 'specialties'],
  ['encounter', 'encounters'],
  ['group', 'groups'],
  ['payer', 'payers'],
] as const satisfies readonly (readonly [keyof Settings & keyof EncounterContext, keyof Pack])[];

export type UserScope = (typeof USER_SCOPES)[number][0];

/** Whom a pack is for, as far as a user can say. */
export type ScopedPack = Pick<Pack, (typeof USER_SCOPES)[number][1]>;

/** What is known of the user for packs: what is not said is left out. */
export function knownOf(settings: Pick<Settings, UserScope>): Pick<EncounterContext, UserScope> {
  const said = USER_SCOPES.flatMap(([scope]) => {
    const value = settings[scope];
    return value === null ? [] : [[scope, value] as const];
  });
  return Object.fromEntries(said);
}

/** All that packs name of a scope, and what is chosen already although no pack names it any more; in the order of letters. */
export function namesOf(scope: UserScope, packs: readonly ScopedPack[], chosen: string | null): string[] {
  const list = USER_SCOPES.find(([each]) => each === scope)![1];
  const named = packs.flatMap((pack) => pack[list]);
  return [...new Set(chosen === null ? named : [...named, chosen])].toSorted();
}
