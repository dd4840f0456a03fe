import { useEffect, useRef, useState } from 'preact/hooks';
import { policyAt, type QueryPolicy } from '#src/queries/policy.ts';
import { momentOf } from '../../queries/moment.ts';
import type { QueryDesk } from '../../queries/query-desk.ts';
import { dayOf } from '../../services/today.ts';
import { keptSettings } from '../../storage/kept-settings.ts';
import { MOST_POLICIES } from '../../storage/read-settings.ts';
import { say } from '../../ui/say.ts';
import type { SettingsHands } from '../../ui/use-settings.ts';
import { PolicyForm } from './policy-form.tsx';
import { PolicyItem } from './policy-item.tsx';

/** A policy that is being written: what it begins as, and the day of the one in whose place it comes. */
interface Written {
  readonly from: QueryPolicy;
  readonly replaces: string | null;
}

/** When something is due: the policies that there are, and one more of them. In the page only while it is looked at. */
export function PoliciesDialog(props: { desk: QueryDesk; hands: SettingsHands; onClose: () => void }) {
  const { desk, hands, onClose } = props;
  const [written, setWritten] = useState<Written | null>(null);
  const [said, setSaid] = useState('');
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const own = hands.settings.queryPolicies;
  const isFixed = hands.isFixed('queryPolicies');
  const isFull = own.length >= MOST_POLICIES;
  const today = dayOf(new Date());
  /** Closes the form once it is done with; what had the focus is gone then. */
  const leave = (words: string): void => {
    setWritten(null);
    setSaid(words);
    title.current?.focus();
  };
  /** Puts policies in the place of the one of this day. Another workbench may have changed the others meanwhile. */
  const put = async (
    since: string | null,
    policies: readonly QueryPolicy[],
    words: string,
  ): Promise<void> => {
    try {
      await keptSettings.choose(({ queryPolicies = [], ...chosen }) => ({
        ...chosen,
        queryPolicies: [...queryPolicies.filter((policy) => policy.since !== since), ...policies],
      }));
      leave(words);
    } catch {
      setSaid(say('policyNotKept'));
    }
  };
  const begin = (): void => {
    setSaid('');
    setWritten({ from: { ...policyAt(momentOf(new Date()), desk.policies), since: today }, replaces: null });
  };
  return (
    <dialog
      ref={dialog}
      class="policies"
      aria-labelledby="policies-title"
      onClose={onClose}
      onKeyDown={(event) => {
        if (written === null || event.key !== 'Escape') return;
        event.preventDefault(); // the dialog would close, and what is written be gone
        setSaid(say('policyUnsaved'));
      }}
    >
      <h2 id="policies-title" ref={title} tabIndex={-1}>
        {say('policies')}
      </h2>
      <p class="soft">{say('policiesSay')}</p>
      {isFixed && <p>{say('setByOrganization')}</p>}
      <ul>
        {desk.policies
          .toSorted((a, b) => (a.since < b.since ? 1 : -1))
          .map((policy) => (
            <PolicyItem
              key={policy.since}
              policy={policy}
              isShipped={policy === desk.policies[0]}
              mayChange={!isFixed && policy.since >= today && written === null}
              onChange={() => {
                setSaid('');
                setWritten({ from: policy, replaces: policy.since });
              }}
              onRemove={() => void put(policy.since, [], say('policyRemoved', policy.since))}
            />
          ))}
      </ul>
      {!isFixed && written !== null && (
        <PolicyForm
          key={written.from.since}
          policy={written.from}
          days={own.map(({ since }) => since).filter((since) => since !== written.replaces)}
          today={today}
          onSave={(policy) => void put(written.replaces, [policy], say('policySaved', policy.since))}
          onLeave={() => leave('')}
        />
      )}
      <p role="status">{said}</p>
      {!isFixed && isFull && <p class="soft">{say('policyMost', own.length)}</p>}
      <div class="row">
        {!isFixed && written === null && !isFull && (
          <button type="button" onClick={begin}>
            {say('policyNew')}
          </button>
        )}
        {written === null && (
          <button type="button" onClick={() => dialog.current?.close()}>
            {say('policiesClose')}
          </button>
        )}
      </div>
    </dialog>
  );
}
