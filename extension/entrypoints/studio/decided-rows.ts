import { decidedPacks } from '../../storage/decided-packs.ts';
import { type Choices, type Origin, overruledBy } from '../../storage/merge-settings.ts';
import { LONGEST_KEPT, type Retention, type Users } from '../../storage/pack-policy.ts';
import type { HostPolicy } from '../../storage/policy.ts';
import type { SettingName, Settings } from '../../storage/settings.ts';
import type { KeptPacks } from '../../studio/pack-rows.ts';
import { type MessageKey, say } from '../../ui/say.ts';

/** All that more than one may decide, as it counts now. */
export interface Decided {
  readonly settings: Settings;
  readonly origins: Readonly<Record<SettingName, Origin>>;
  readonly choices: Choices;
  readonly hosts: HostPolicy;
  /** Whether the policy names the keys that count. */
  readonly keepsKeys: boolean;
  readonly retention: Retention;
  readonly users: Users;
}

/** One thing that is decided: what it is now, who says so, and what others said that does not count. */
export interface DecidedRow {
  readonly name: string;
  readonly says: string;
  readonly by: string;
  readonly overruled: readonly string[];
}

const ORIGINS: Readonly<Record<Origin, MessageKey>> = {
  policy: 'whoPolicy',
  admin: 'whoAdmin',
  user: 'whoUser',
  default: 'whoDefault',
};

/** A row for everything that more than one may decide: policy before admin before user. */
export function decidedRows(kept: Pick<KeptPacks, 'byPolicy' | 'live'>, decided: Decided): DecidedRow[] {
  const { hosts, keepsKeys, users, retention, settings, origins, choices } = decided;
  const named = [
    ...hosts.forbidden.map((host) => `− ${host}`),
    ...hosts.preselected.map((host) => `+ ${host}`),
  ];
  const keeps = say('whoRetentionDays', retention.asideDays, retention.countDays);
  const isShorter =
    retention.asideDays < LONGEST_KEPT.asideDays || retention.countDays < LONGEST_KEPT.countDays;
  return [
    ...packRows(kept),
    row(say('studioKeys'), say(keepsKeys ? 'whoKeysPolicy' : 'whoKeysAdmin'), keepsKeys ? 'policy' : 'admin'),
    row(say('whoHosts'), named.join(', '), named.length > 0 ? 'policy' : 'user'),
    row(
      say('whoUsers'),
      Object.values(users).join(', '),
      Object.keys(users).length > 0 ? 'policy' : 'default',
    ),
    row(say('whoRetention'), keeps, isShorter ? 'policy' : 'default'),
    ...Object.entries(settings).map(([name, value]: [string, unknown]) => ({
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- its names are those of the settings
      ...row(name, JSON.stringify(value), origins[name as SettingName]),
      overruled: overruledBy(name, choices).map(([who, said]) =>
        say('whoOverruled', say(ORIGINS[who]), JSON.stringify(said)),
      ),
    })),
  ];
}

/** The packs of the policy and those of one's own, each where there are any. */
function packRows({ byPolicy, live }: Pick<KeptPacks, 'byPolicy' | 'live'>): DecidedRow[] {
  const sides = [
    ['policy', decidedPacks(byPolicy)],
    ['admin', live.map(({ pack }) => pack)],
  ] as const;
  const some = sides.filter(([, packs]) => packs.length > 0);
  return (some.length > 0 ? some : [sides[1]]).map(([by, packs]) =>
    row(say('whoPacks'), packs.map(({ id, version }) => `${id} ${version}`).join(', '), by),
  );
}

function row(name: string, says: string, by: Origin): DecidedRow {
  return { name, says, by: say(ORIGINS[by]), overruled: [] };
}
