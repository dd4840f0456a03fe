import { useEffect, useState } from 'preact/hooks';
import { decidedPacks } from '../../storage/decided-packs.ts';
import { keptSettings } from '../../storage/kept-settings.ts';
import type { Origin } from '../../storage/merge-settings.ts';
import {
  LONGEST_KEPT,
  packPolicy,
  retention,
  type Retention,
  users,
  type Users,
} from '../../storage/pack-policy.ts';
import { type HostPolicy, hostPolicy, watchPolicy } from '../../storage/policy.ts';
import type { SettingName } from '../../storage/settings.ts';
import type { KeptPacks } from '../../studio/pack-rows.ts';
import { type MessageKey, say } from '../../ui/say.ts';
import { refusalText } from './refusal-text.ts';

const ORIGINS: Readonly<Record<Origin, MessageKey>> = {
  policy: 'whoPolicy',
  admin: 'whoAdmin',
  user: 'whoUser',
  default: 'whoDefault',
};

interface Decided {
  readonly settings: readonly (readonly [name: string, value: unknown, origin: Origin])[];
  readonly hosts: HostPolicy;
  readonly keepsKeys: boolean;
  readonly retention: Retention;
  readonly users: Users;
}

/** Whose word counts, for everything that more than one may decide: policy before admin before user. */
export function WhoDecides({ kept }: { kept: KeptPacks }) {
  const [decided, setDecided] = useState<Decided | null>(null);
  useEffect(() => {
    const read = (): void => void readDecided().then(setDecided);
    const ends = [watchPolicy(read), keptSettings.watch(read)];
    read();
    return () => ends.forEach((end) => end());
  }, []);
  if (decided === null) return null;
  const { settings, hosts, keepsKeys } = decided;
  const refused = kept.byPolicy.filter((one) => one.refused !== null);
  const rows: readonly (readonly [name: string, says: string, origin: Origin])[] = [
    [say('whoPacks'), packsText(kept), kept.byPolicy.length > 0 ? 'policy' : 'admin'],
    [say('studioKeys'), say(keepsKeys ? 'whoKeysPolicy' : 'whoKeysAdmin'), keepsKeys ? 'policy' : 'admin'],
    [
      say('whoHosts'),
      [...hosts.forbidden.map((host) => `− ${host}`), ...hosts.preselected.map((host) => `+ ${host}`)].join(
        ', ',
      ),
      hosts.forbidden.length + hosts.preselected.length > 0 ? 'policy' : 'user',
    ],
    [
      say('whoUsers'),
      Object.values(decided.users).join(', '),
      Object.keys(decided.users).length > 0 ? 'policy' : 'default',
    ],
    [
      say('whoRetention'),
      say('whoRetentionDays', decided.retention.asideDays, decided.retention.countDays),
      decided.retention.asideDays < LONGEST_KEPT.asideDays ||
      decided.retention.countDays < LONGEST_KEPT.countDays
        ? 'policy'
        : 'default',
    ],
    ...settings.map(([name, value, origin]) => [name, JSON.stringify(value), origin] as const),
  ];
  return (
    <section aria-labelledby="who-title">
      <h2 id="who-title">{say('whoTitle')}</h2>
      <p class="soft">{say('whoText')}</p>
      <div role="status" class="said wrong">
        {refused.flatMap(({ place, refused: why }) =>
          [say('whoPackRefused', place + 1), ...refusalText(why!)].map((line, index) => (
            <p key={`${place} ${index}`}>{line}</p>
          )),
        )}
      </div>
      <div class="wide" role="group" aria-labelledby="who-title" tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{say('whoWhat')}</th>
              <th scope="col">{say('whoValue')}</th>
              <th scope="col">{say('whoSays')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(([name, says, origin]) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td>{says}</td>
                <td>{say(ORIGINS[origin])}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function packsText({ byPolicy, live }: KeptPacks): string {
  const packs = [...decidedPacks(byPolicy), ...live.map(({ pack }) => pack)];
  return packs.map(({ id, version }) => `${id} ${version}`).join(', ');
}

async function readDecided(): Promise<Decided> {
  const [{ settings, origins }, hosts, { trustedKeys }, kept, known] = await Promise.all([
    keptSettings.current(),
    hostPolicy(),
    packPolicy(),
    retention(),
    users(),
  ]);
  const named = Object.entries(settings).map(
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- its names are those of the settings
    ([name, value]: [string, unknown]) => [name, value, origins[name as SettingName]] as const,
  );
  return { settings: named, hosts, keepsKeys: trustedKeys !== null, retention: kept, users: known };
}
