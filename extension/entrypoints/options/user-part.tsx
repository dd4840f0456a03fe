import { packs as shipped } from 'virtual:packs';
import { useEffect, useId, useState } from 'preact/hooks';
import { database } from '../../storage/database.ts';
import { livePacks, watchLivePacks } from '../../storage/live-packs.ts';
import { namesOf, type ScopedPack, USER_SCOPES, type UserScope } from '../../storage/user-scopes.ts';
import { type MessageKey, say } from '../../ui/say.ts';
import type { SettingsHands } from '../../ui/use-settings.ts';
import { Row } from './rows.tsx';

const LABELS: Readonly<Record<UserScope, MessageKey>> = {
  specialty: 'userSpecialty',
  encounter: 'userEncounter',
  group: 'userGroup',
  payer: 'userPayer',
};

/** What is fixed here speaks for every patient. */
const HINTS: Readonly<Partial<Record<UserScope, MessageKey>>> = {
  encounter: 'userEncounterHint',
  payer: 'userPayerHint',
};

/** Whom packs take the user for, chosen among what the packs of this browser name. */
export function UserPart({ hands }: { hands: SettingsHands }) {
  const [live, setLive] = useState<readonly ScopedPack[]>([]);
  useEffect(() => {
    const read = (): void => void livePacks(database).then(setLive, () => setLive([]));
    read();
    return watchLivePacks(read);
  }, []);
  const scopes = USER_SCOPES.map(
    ([scope]) => [scope, namesOf(scope, [...shipped, ...live], hands.settings[scope])] as const,
  ).filter(([, names]) => names.length > 0);
  return (
    <fieldset class="user">
      <legend>{say('userTitle')}</legend>
      <p class="soft">{say(scopes.length > 0 ? 'userText' : 'userNone')}</p>
      {scopes.map(([scope, names]) => (
        <ScopeRow key={scope} scope={scope} names={names} hands={hands} />
      ))}
    </fieldset>
  );
}

function ScopeRow(props: { scope: UserScope; names: readonly string[]; hands: SettingsHands }) {
  const { scope, names, hands } = props;
  const id = useId();
  const isFixed = hands.isFixed(scope);
  return (
    <Row id={id} label={LABELS[scope]} hint={HINTS[scope]} isFixed={isFixed}>
      <select
        id={id}
        value={hands.settings[scope] ?? ''}
        disabled={isFixed}
        aria-describedby={`${id}-hint`}
        onChange={(event) => hands.choose(scope, event.currentTarget.value || null)}
      >
        <option value="">{say('userUnsaid')}</option>
        {names.map((name) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </select>
    </Row>
  );
}
