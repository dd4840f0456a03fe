import { useState } from 'preact/hooks';
import type { QueryDesk } from '../../queries/query-desk.ts';
import { say } from '../../ui/say.ts';
import type { SettingsHands } from '../../ui/use-settings.ts';
import { PoliciesDialog } from './policies-dialog.tsx';

/** The way to when reminders, answers and escalations are due. */
export function QueryPolicies({ desk, hands }: { desk: QueryDesk; hands: SettingsHands | null }) {
  const [isShown, setIsShown] = useState(false);
  return (
    <>
      <button type="button" class="plain" onClick={() => setIsShown(true)}>
        {say('policies')}
      </button>
      {isShown && hands !== null && <PoliciesDialog {...{ desk, hands }} onClose={() => setIsShown(false)} />}
    </>
  );
}
