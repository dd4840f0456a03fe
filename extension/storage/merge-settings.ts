import { type Chosen, DEFAULTS, type SettingName, type Settings } from './settings.ts';

/** Who has a say in the settings, the strongest first: an organisation's policy, its admin's packs, the clinician. */
export const SAYS = ['policy', 'admin', 'user'] as const;

/** Where a setting's value comes from. */
export type Origin = (typeof SAYS)[number] | 'default';

/** What each has chosen; who is left out has chosen nothing. */
export type Choices = { readonly [Who in (typeof SAYS)[number]]?: Chosen };

export interface MergedSettings {
  readonly settings: Settings;
  readonly origins: Readonly<Record<SettingName, Origin>>;
}

/** The settings that count, and for each whose word it is. A setting is taken whole: lists are not joined. */
export function mergeSettings(choices: Choices): MergedSettings {
  const origins = Object.fromEntries(
    Object.keys(DEFAULTS).map((name) => [
      name,
      SAYS.find((who) => Object.hasOwn(choices[who] ?? {}, name)) ?? 'default',
    ]),
    // The names are those of the defaults.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  ) as Record<SettingName, Origin>;
  const settings = { ...DEFAULTS, ...choices.user, ...choices.admin, ...choices.policy };
  return { settings, origins };
}
