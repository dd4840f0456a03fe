import type { VaultDesk, VaultState } from '../../vault/vault-desk.ts';
import { EraseVault } from './erase-vault.tsx';
import { PassphraseForm } from './passphrase-form.tsx';
import { RestoreBackup } from './restore-backup.tsx';
import { faultWords } from './vault-words.ts';
import { type MessageKey, say } from '../../ui/say.ts';

const SAYS = {
  none: ['vaultMake', 'vaultMakeSays'],
  locked: ['vaultLocked', 'vaultLockedSays'],
  elsewhere: ['vaultElsewhereTitle', 'vaultElsewhere'],
} as const satisfies Readonly<Record<string, readonly [title: MessageKey, says: MessageKey]>>;

const LOCKED_BY: Readonly<Record<NonNullable<VaultState['lockedBy']>, MessageKey | null>> = {
  idle: 'vaultLockedByIdle',
  taken: 'vaultLockedByOther',
  erased: 'vaultErased',
  asked: null,
};

/** The way into the vault: makes one, unlocks it, or takes it over from another workbench. */
export function VaultDoor({ desk, state }: { desk: VaultDesk; state: VaultState }) {
  const { stage, isBusy, fault, lockedBy } = state;
  if (stage === 'open' || stage === 'unknown') {
    return fault === null ? null : <p class="wrong">{faultWords(fault)}</p>;
  }
  const [title, says] = SAYS[stage];
  const why = lockedBy === null ? null : LOCKED_BY[lockedBy];
  const form = { isBusy, fault: fault === null || fault === 'open-elsewhere' ? '' : faultWords(fault) };
  return (
    <section class="door" aria-labelledby="door-title">
      <h2 id="door-title">{say(title)}</h2>
      {why !== null && <p role="status">{say(why)}</p>}
      <p>{say(says)}</p>
      {stage === 'none' && (
        <PassphraseForm
          {...form}
          key="none"
          act="vaultCreate"
          isNew
          onDone={(words) => void desk.create(words)}
        />
      )}
      {stage === 'locked' && (
        <PassphraseForm
          {...form}
          key="locked"
          act="vaultUnlock"
          onDone={(words) => void desk.unlock(words)}
        />
      )}
      {stage === 'elsewhere' && (
        <PassphraseForm
          {...form}
          key="elsewhere"
          act="vaultOpenHere"
          onDone={(words) => void desk.unlockHere(words)}
        />
      )}
      {stage === 'none' && <RestoreBackup desk={desk} vault={state} onDone={() => {}} />}
      {stage !== 'none' && <EraseVault desk={desk} />}
    </section>
  );
}
