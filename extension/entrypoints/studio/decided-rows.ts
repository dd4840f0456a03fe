import type { Pack } from '#src/match/rules.ts';
import { nameOf } from '../../services/host.ts';
import { decidedPacks } from '../../storage/decided-packs.ts';
import { type Choices, type Origin, overruledBy } from '../../storage/merge-settings.ts';
import { LONGEST_KEPT, type Retention } from '../../storage/pack-policy.ts';
import type { HostPolicy } from '../../storage/policy.ts';
import type { SettingName, Settings } from '../../storage/settings.ts';
import type { KeptPacks } from '../../studio/pack-rows.ts';
import { type MessageKey, say } from '../../ui/say.ts';
import { type PackTitles, SETTING_WORDS } from './setting-words.ts';

/** All that more than one may decide, as it counts now. */
export interface Decided {
  readonly settings: Settings;
  readonly origins: Readonly<Record<SettingName, Origin>>;
  readonly choices: Choices;
  readonly hosts: HostPolicy;
  /** Whether the policy names the keys that count. */
  readonly keepsKeys: boolean;
  readonly retention: Retention;
}

/** What a pack is called. */
type Titled = Pick<Pack, 'id' | 'title'>;

/** One thing that is decided: what it is now, who says so, and what others said that does not count. */
export interface DecidedRow {
  readonly name: string;
  /** A line each. */
  readonly says: readonly string[];
  readonly by: string;
  readonly overruled: readonly string[];
}

const ORIGINS: Readonly<Record<Origin, MessageKey>> = {
  policy: 'whoPolicy',
  admin: 'whoAdmin',
  user: 'whoUser',
  default: 'whoDefault',
};

/** A row for everything that more than one may decide: policy before admin before user. `shipped` are the packs of ChartCue. */
export function decidedRows(
  kept: Pick<KeptPacks, 'byPolicy' | 'live'>,
  decided: Decided,
  shipped: readonly Titled[],
): DecidedRow[] {
  const { hosts, keepsKeys, retention } = decided;
  const named = [
    ...hosts.forbidden.map((host) => say('whoHostForbidden', nameOf(host))),
    ...hosts.preselected.map((host) => say('whoHostOffered', nameOf(host))),
  ];
  const keeps = say('whoRetentionDays', retention.asideDays, retention.countDays);
  const isShorter =
    retention.asideDays < LONGEST_KEPT.asideDays || retention.countDays < LONGEST_KEPT.countDays;
  const titles = titlesOf(kept, shipped);
  return [
    ...packRows(kept),
    row(
      say('studioKeys'),
      [say(keepsKeys ? 'whoKeysPolicy' : 'whoKeysAdmin')],
      keepsKeys ? 'policy' : 'admin',
    ),
    row(say('whoHosts'), named, named.length > 0 ? 'policy' : 'user'),
    row(say('whoRetention'), [keeps], isShorter ? 'policy' : 'default'),
    ...settingNames(decided).map((name) => settingRow(name, decided, titles)),
  ];
}

/** Of packs of one id the one that counts first gives the title. */
function titlesOf(
  { byPolicy, live }: Pick<KeptPacks, 'byPolicy' | 'live'>,
  shipped: readonly Titled[],
): PackTitles {
  const packs = [...shipped, ...live.map(({ pack }) => pack), ...decidedPacks(byPolicy)];
  return new Map(packs.map(({ id, title }) => [id, title]));
}

function settingNames({ settings }: Decided): SettingName[] {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- its names are those of the settings
  return Object.keys(settings) as SettingName[];
}

// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- it ties the words of a setting to its value
function settingRow<Name extends SettingName>(
  name: Name,
  { settings, origins, choices }: Decided,
  titles: PackTitles,
): DecidedRow {
  const words = SETTING_WORDS[name];
  return {
    ...row(say(words.name), words.says(settings[name], titles), origins[name]),
    overruled: overruledBy(name, choices).flatMap(([who, said]) =>
      words.says(said, titles).map((line) => say('whoOverruled', say(ORIGINS[who]), line)),
    ),
  };
}

/** The packs of the policy and those of one's own, each where there are any. */
function packRows({ byPolicy, live }: Pick<KeptPacks, 'byPolicy' | 'live'>): DecidedRow[] {
  const sides = [
    ['policy', decidedPacks(byPolicy)],
    ['admin', live.map(({ pack }) => pack)],
  ] as const;
  const some = sides.filter(([, packs]) => packs.length > 0);
  return (some.length > 0 ? some : [sides[1]]).map(([by, packs]) =>
    row(
      say('whoPacks'),
      packs.map(({ id, version }) => `${id} ${version}`),
      by,
    ),
  );
}

function row(name: string, says: readonly string[], by: Origin): DecidedRow {
  return { name, says: says.length > 0 ? says : [say('whoNone')], by: say(ORIGINS[by]), overruled: [] };
}
