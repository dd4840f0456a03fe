import { useEffect, useRef } from 'preact/hooks';
import type { VaultDesk, VaultState } from '../../vault/vault-desk.ts';
import type { SettingsHands } from '../../ui/use-settings.ts';
import { BackUp } from './back-up.tsx';
import { EraseVault } from './erase-vault.tsx';
import { VaultDoor } from './vault-door.tsx';
import { say } from '../../ui/say.ts';

/** The vault by itself: the way in while it is shut, what can be done with it while it is open. In the page only while it is looked at. */
export function VaultDialog(props: {
  desk: VaultDesk;
  vault: VaultState;
  hands: SettingsHands | null;
  onClose: () => void;
}) {
  const { desk, vault, hands, onClose } = props;
  const dialog = useRef<HTMLDialogElement>(null);
  const isOpen = vault.stage === 'open';
  const wasOpen = useRef(isOpen);
  useEffect(() => dialog.current?.showModal(), []);
  // The way in is done with once one is in; what can be done inside is done with once it is shut.
  useEffect(() => {
    if (isOpen !== wasOpen.current) dialog.current?.close();
  }, [isOpen]);
  return (
    <dialog ref={dialog} aria-label={say('vault')} onClose={onClose}>
      {isOpen ? (
        <>
          <h2>{say('vault')}</h2>
          <p class="soft">{say('vaultSays')}</p>
          {hands !== null && <VaultSettings hands={hands} />}
          <BackUp desk={desk} vault={vault} />
          <EraseVault desk={desk} />
        </>
      ) : (
        <VaultDoor desk={desk} state={vault} />
      )}
      <div class="row">
        <button type="button" onClick={() => dialog.current?.close()}>
          {say('vaultClose')}
        </button>
      </div>
    </dialog>
  );
}

function VaultSettings({ hands }: { hands: SettingsHands }) {
  return (
    <div class="vault-settings">
      <WholeNumber hands={hands} name="vaultIdle" most={240} />
      <WholeNumber hands={hands} name="vaultDays" most={3_660} />
    </div>
  );
}

/** A setting whose name is that of its message, too. */
function WholeNumber(props: { hands: SettingsHands; name: 'vaultIdle' | 'vaultDays'; most: number }) {
  const { hands, name, most } = props;
  return (
    <label>
      {say(name)}{' '}
      <input
        type="number"
        min={1}
        max={most}
        value={hands.settings[name]}
        disabled={hands.isFixed(name)}
        onChange={(event) => {
          const { valueAsNumber, validity } = event.currentTarget;
          if (validity.valid && Number.isInteger(valueAsNumber)) hands.choose(name, valueAsNumber);
        }}
      />{' '}
      {hands.isFixed(name) && <span class="soft">{say('setByOrganization')}</span>}
    </label>
  );
}
