import { useLayoutEffect, useRef } from 'preact/hooks';
import type { VaultDesk, VaultState } from '../../vault/vault-desk.ts';
import type { VaultFault } from '../../vault/vault-error.ts';
import { EraseVault } from './erase-vault.tsx';
import { PassphraseForm } from '../../ui/passphrase-form.tsx';
import { LostVault } from './lost-vault.tsx';
import { RestoreBackup } from './restore-backup.tsx';
import { faultWords } from '../../ui/vault-words.ts';
import { type MessageKey, say } from '../../ui/say.ts';

/** What stands at the door while the vault is shut, and what its button does with a passphrase. */
interface Entrance {
  readonly title: MessageKey;
  readonly says: MessageKey;
  readonly act: MessageKey;
  readonly enter: (desk: VaultDesk, passphrase: string) => Promise<void>;
}

const ENTRANCES: Readonly<
  Record<Exclude<VaultState['stage'], 'open' | 'unknown' | 'erasing' | 'gone'>, Entrance>
> = {
  none: {
    title: 'vaultMake',
    says: 'vaultMakeSays',
    act: 'vaultCreate',
    enter: (desk, passphrase) => desk.create(passphrase),
  },
  locked: {
    title: 'vaultLocked',
    says: 'vaultLockedSays',
    act: 'vaultUnlock',
    enter: (desk, passphrase) => desk.unlock(passphrase),
  },
  elsewhere: {
    title: 'vaultElsewhereTitle',
    says: 'vaultElsewhere',
    act: 'vaultOpenHere',
    enter: (desk, passphrase) => desk.unlockHere(passphrase),
  },
};

const LOCKED_BY: Readonly<Record<NonNullable<VaultState['lockedBy']>, MessageKey | null>> = {
  idle: 'vaultLockedByIdle',
  taken: 'vaultLockedByOther',
  erased: 'vaultErased',
  asked: null,
};

/** The way into the vault: makes one, unlocks it, or takes it over from another workbench. */
export function VaultDoor({ desk, state }: { desk: VaultDesk; state: VaultState }) {
  const { stage, isBusy, fault, lockedBy, isLost } = state;
  const door = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    // The lock took with it what had the focus; whoever has it in a dialog keeps it.
    if (document.activeElement === document.body) door.current?.querySelector('input')?.focus();
  }, [stage]);
  if (stage === 'open' || stage === 'unknown') {
    return fault === null ? null : <NotSeen desk={desk} fault={fault} canTry={stage === 'unknown'} />;
  }
  if (stage === 'erasing') return <p role="status">{say('vaultErasing')}</p>;
  if (stage === 'gone') return <LostVault desk={desk} vault={state} />;
  const { title, says, act, enter } = ENTRANCES[stage];
  // Another page may have said that it erases it, and not be done.
  const why = lockedBy === null || (lockedBy === 'erased' && stage !== 'none') ? null : LOCKED_BY[lockedBy];
  return (
    <section class="door" ref={door} aria-labelledby="door-title">
      <h2 id="door-title">{say(title)}</h2>
      {why !== null && <p role="status">{say(why)}</p>}
      {isLost && (
        <p role="alert" class="wrong">
          {say('vaultLost')}
        </p>
      )}
      <p>{say(says)}</p>
      <PassphraseForm
        key={stage}
        act={act}
        isNew={stage === 'none'}
        isBusy={isBusy}
        fault={fault === null || fault === 'open-elsewhere' ? '' : faultWords(fault)}
        onDone={(passphrase) => void enter(desk, passphrase)}
      />
      {stage === 'none' && <RestoreBackup desk={desk} vault={state} onDone={() => {}} />}
      {stage !== 'none' && <EraseVault desk={desk} />}
    </section>
  );
}

/** What is wrong where it is not even known whether there is a vault, or with what was asked of one that is open. */
function NotSeen({ desk, fault, canTry }: { desk: VaultDesk; fault: VaultFault; canTry: boolean }) {
  return (
    <section class="door" role="alert">
      <p class="wrong">{faultWords(fault)}</p>
      {canTry && (
        <button type="button" onClick={() => void desk.look()}>
          {say('tryAgain')}
        </button>
      )}
    </section>
  );
}
