import { useLayoutEffect, useRef } from 'preact/hooks';
import type { VaultDesk, VaultState } from '../../vault/vault-desk.ts';
import { faultWords } from '../../ui/vault-words.ts';
import { LastBackup } from './last-backup.tsx';
import { RestoreBackup } from './restore-backup.tsx';
import { say } from '../../ui/say.ts';

/** What stands in the place of a vault that was made here and that the browser no longer has. */
export function LostVault({ desk, vault }: { desk: VaultDesk; vault: VaultState }) {
  const door = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    // What had the focus may have gone with the vault.
    if (document.activeElement === document.body) door.current?.querySelector('button')?.focus();
  }, []);
  return (
    <section class="door" ref={door} aria-labelledby="door-title">
      <h2 id="door-title">{say('vaultLostTitle')}</h2>
      <p role="alert">{say('vaultLostSays')}</p>
      {vault.isLost && <p class="wrong">{say('vaultLost')}</p>}
      <LastBackup day={vault.backedUp} />
      <div class="row">
        <RestoreBackup desk={desk} vault={vault} onDone={() => {}} />
        <button type="button" class="plain" disabled={vault.isBusy} onClick={() => void desk.forgetLost()}>
          {say('vaultLostForget')}
        </button>
      </div>
      {vault.fault !== null && vault.fault !== 'no-vault' && <p class="wrong">{faultWords(vault.fault)}</p>}
    </section>
  );
}
