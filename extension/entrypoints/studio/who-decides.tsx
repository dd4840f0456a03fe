import { useEffect, useState } from 'preact/hooks';
import { failedCheck } from '../../storage/failed-check.ts';
import { keptSettings } from '../../storage/kept-settings.ts';
import { packPolicy, retention } from '../../storage/pack-policy.ts';
import { watchManagedValues } from '../../storage/managed-values.ts';
import { hostPolicy } from '../../storage/policy.ts';
import type { ShippedPack } from '../../studio/desk.ts';
import type { KeptPacks } from '../../studio/pack-rows.ts';
import { say } from '../../ui/say.ts';
import { AdminSettings } from './admin-settings.tsx';
import { dayAndTime } from './day-and-time.ts';
import { type Decided, decidedRows } from './decided-rows.ts';
import { happenedTo, HistoryPart, policyRefusalText } from './history-part.tsx';
import { refusalText } from './refusal-text.ts';

/** Whose word counts, for everything that more than one may decide: policy before admin before user. */
export function WhoDecides({ kept, shipped }: { kept: KeptPacks; shipped: readonly ShippedPack[] }) {
  const [decided, setDecided] = useState<Decided | null>(null);
  const [failed, setFailed] = useState<number | null>(null);
  useEffect(() => {
    const read = (): void => void readDecided().then(setDecided);
    const ends = [watchManagedValues(read), keptSettings.watch(read), failedCheck.watch(setFailed)];
    read();
    void failedCheck.getValue().then(setFailed);
    return () => ends.forEach((end) => end());
  }, []);
  if (decided === null) return null;
  const rows = decidedRows(
    kept,
    decided,
    shipped.map(({ manifest }) => manifest),
  );
  const refused = kept.byPolicy.filter((one) => one.refused !== null);
  return (
    <section aria-labelledby="who-title">
      <h2 id="who-title">{say('whoTitle')}</h2>
      <p class="soft">{say('whoText')}</p>
      <div role="status" class="said wrong">
        {failed !== null && <p>{say('whoCheckFailed', dayAndTime(failed))}</p>}
        {refused.flatMap(({ place, says = null, refused: why }) =>
          [policyRefusalText({ place, says }), ...refusalText(why!)].map((line, index) => (
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
            {rows.map(({ name, says, by, overruled }) => (
              <tr key={`${name} ${by}`}>
                <th scope="row">{name}</th>
                <td>
                  {says.length === 1 ? (
                    says[0]
                  ) : (
                    <ul class="lines">
                      {says.map((line) => (
                        <li key={line}>{line}</li>
                      ))}
                    </ul>
                  )}
                  {overruled.map((line) => (
                    <p key={line} class="soft">
                      {line}
                    </p>
                  ))}
                </td>
                <td>{by}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <HistoryPart
        id="refusals-title"
        title={say('whoRefusals')}
        heading="h3"
        all={happenedTo(kept.refusals)}
      />
      <AdminSettings decided={decided.choices.admin ?? {}} />
    </section>
  );
}

async function readDecided(): Promise<Decided> {
  const [merged, hosts, { trustedKeys }, kept] = await Promise.all([
    keptSettings.current(),
    hostPolicy(),
    packPolicy(),
    retention(),
  ]);
  return { ...merged, hosts, keepsKeys: trustedKeys !== null, retention: kept };
}
