import { useEffect, useRef, useState } from 'preact/hooks';
import { policyAt, type QueryPolicy } from '#src/queries/policy.ts';
import { momentOf } from '../../queries/moment.ts';
import type { QueryDesk } from '../../queries/query-desk.ts';
import { dayOf } from '../../services/today.ts';
import { hoursText } from '../../ui/policy-text.ts';
import { say } from '../../ui/say.ts';
import type { SettingsHands } from '../../ui/use-settings.ts';
import { PolicyForm } from './policy-form.tsx';
import { beginsText } from './policy-words.ts';

/** A policy that is being written: what it begins as, and the day of the one in whose place it comes. */
interface Written {
  readonly from: QueryPolicy;
  readonly replaces: string | null;
}

/** When something is due: the policies that there are, and one more of them. In the page only while it is looked at. */
export function PoliciesDialog(props: { desk: QueryDesk; hands: SettingsHands; onClose: () => void }) {
  const { desk, hands, onClose } = props;
  const [written, setWritten] = useState<Written | null>(null);
  const [saved, setSaved] = useState<string | null>(null);
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const own = hands.settings.queryPolicies;
  const isFixed = hands.isFixed('queryPolicies');
  const allBut = (since: string | null): QueryPolicy[] => own.filter((policy) => policy.since !== since);
  const save = (policy: QueryPolicy): void => {
    hands.choose('queryPolicies', [...allBut(written?.replaces ?? null), policy]);
    setSaved(policy.since);
    setWritten(null);
  };
  const begin = (): void => {
    const now = new Date();
    setWritten({ from: { ...policyAt(momentOf(now), desk.policies), since: dayOf(now) }, replaces: null });
  };
  // Said once the list has it: what could not be kept is not said to be.
  const isSaved = written === null && own.some(({ since }) => since === saved);
  return (
    <dialog ref={dialog} class="policies" aria-labelledby="policies-title" onClose={onClose}>
      <h2 id="policies-title">{say('policies')}</h2>
      <p class="soft">{say('policiesSay')}</p>
      {isFixed && <p>{say('setByOrganization')}</p>}
      <ul>
        {desk.policies
          .toSorted((a, b) => (a.since < b.since ? 1 : -1))
          .map((policy) => (
            <li key={policy.since}>
              <strong>{beginsText(policy, desk.policies[0])}</strong>
              <span>{hoursText(policy)}</span>
              {!isFixed && policy !== desk.policies[0] && (
                <span class="row">
                  <button
                    type="button"
                    aria-label={say('policyChangeOf', policy.since)}
                    onClick={() => setWritten({ from: policy, replaces: policy.since })}
                  >
                    {say('policyChange')}
                  </button>
                  <button
                    type="button"
                    class="plain"
                    aria-label={say('policyRemoveOf', policy.since)}
                    onClick={() => hands.choose('queryPolicies', allBut(policy.since))}
                  >
                    {say('policyRemove')}
                  </button>
                </span>
              )}
            </li>
          ))}
      </ul>
      {!isFixed && written !== null && (
        <PolicyForm
          key={written.from.since}
          policy={written.from}
          days={allBut(written.replaces).map(({ since }) => since)}
          onSave={save}
          onLeave={() => setWritten(null)}
        />
      )}
      <p role="status">{isSaved && say('policySaved', saved!)}</p>
      <div class="row">
        {!isFixed && written === null && (
          <button type="button" onClick={begin}>
            {say('policyNew')}
          </button>
        )}
        <button type="button" onClick={() => dialog.current?.close()}>
          {say('policiesClose')}
        </button>
      </div>
    </dialog>
  );
}
