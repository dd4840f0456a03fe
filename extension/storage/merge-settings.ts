import { type Chosen, DEFAULTS, type SettingName, type Settings } from './settings.ts';

/** Who has a say in the settings, the strongest first: an organisation's policy, the admin of this browser, the clinician. */
const SAYS = ['policy', 'admin', 'user'] as const;

/** Where a setting's value comes from. */
export type Origin = (typeof SAYS)[number] | 'default';

/** What each has chosen; who is left out has chosen nothing. */
export type Choices = { readonly [Who in (typeof SAYS)[number]]?: Chosen };

export interface MergedSettings {
  readonly settings: Settings;
  readonly origins: Readonly<Record<SettingName, Origin>>;
  readonly choices: Choices;
}

/** The settings that count, and for each whose word it is. A setting is taken whole: lists are not joined. */
export function mergeSettings(choices: Choices): MergedSettings {
  const names = Object.keys(DEFAULTS).map((name) => [name, originOf(name, choices)]);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- its names are those of the defaults
  const origins = Object.fromEntries(names) as Record<SettingName, Origin>;
  const settings = { ...DEFAULTS, ...choices.user, ...choices.admin, ...choices.policy };
  return { settings, origins, choices };
}

/** What was chosen for a setting by those whose word does not count, the strongest first. */
export function overruledBy<Name extends SettingName>(
  name: Name,
  choices: Choices,
): [who: Origin, value: Settings[Name]][] {
  return SAYS.filter((who) => Object.hasOwn(choices[who] ?? {}, name))
    .slice(1)
    .map((who) => [who, { ...DEFAULTS, ...choices[who] }[name]]);
}

function originOf(name: string, choices: Choices): Origin {
  return SAYS.find((who) => Object.hasOwn(choices[who] ?? {}, name)) ?? 'default';
}
