import { useState } from 'preact/hooks';
import { dayOf } from '../../services/today.ts';
import type { VaultDesk, VaultState } from '../../vault/vault-desk.ts';
import { faultOf } from '../../vault/vault-error.ts';
import { LastBackup } from './last-backup.tsx';
import { RestoreBackup } from './restore-backup.tsx';
import { faultWords } from '../../ui/vault-words.ts';
import { counted } from './words.ts';
import { save } from '../../ui/save-file.ts';
import { say } from '../../ui/say.ts';

/** The vault as one file, out and in. */
export function BackUp({ desk, vault }: { desk: VaultDesk; vault: VaultState }) {
  const [said, setSaid] = useState('');
  const backUp = async (): Promise<void> => {
    const day = dayOf(new Date());
    try {
      const { file, damaged } = await desk.backUp(day);
      save(`chartcue-vault-${day}.chartcue`, file);
      setSaid(damaged === 0 ? say('backedUp') : counted('backedUpBut', damaged));
    } catch (error) {
      setSaid(faultWords(faultOf(error)));
    }
  };
  return (
    <section class="back-up" aria-labelledby="back-up-title">
      <h3 id="back-up-title">{say('backUpTitle')}</h3>
      <p class="soft">{say('backUpSays')}</p>
      <LastBackup day={vault.backedUp} />
      <div class="row">
        <button type="button" disabled={vault.isBusy} onClick={() => void backUp()}>
          {say('backUp')}
        </button>
        <RestoreBackup desk={desk} vault={vault} onDone={() => setSaid(say('restored'))} />
      </div>
      <p role="status">{said}</p>
    </section>
  );
}
