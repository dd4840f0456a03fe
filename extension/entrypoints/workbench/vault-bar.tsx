import { useState } from 'preact/hooks';
import type { VaultDesk, VaultState } from '../../vault/vault-desk.ts';
import type { Bench, BenchState } from '../../worklist/bench.ts';
import type { SettingsHands } from '../options/use-settings.ts';
import { VaultDialog } from './vault-dialog.tsx';
import { faultWords } from './vault-words.ts';
import { counted } from './words.ts';
import { type MessageKey, say } from '../../ui/say.ts';

interface Props {
  readonly bench: Bench;
  readonly keeping: BenchState['keeping'];
  readonly desk: VaultDesk;
  readonly vault: VaultState;
  readonly hands: SettingsHands | null;
}

const OPENS: Readonly<Record<VaultState['stage'], MessageKey>> = {
  unknown: 'vaultKeepHere',
  none: 'vaultKeepHere',
  locked: 'vaultUnlockHere',
  elsewhere: 'vaultUnlockHere',
  open: 'vaultManage',
};

/** What is kept and where, said on every screen, and the ways to change that. */
export function VaultBar({ bench, keeping, desk, vault, hands }: Props) {
  const [isShown, setIsShown] = useState(false);
  const isOpen = vault.stage === 'open';
  return (
    <>
      <span role="status">{keptText(isOpen ? keeping : null)}</span>
      {keeping !== null && keeping.fault !== null && (
        <span class="row" role="alert">
          <span class="wrong">
            {counted('benchUnwritten', keeping.unwritten)} {faultWords(keeping.fault)}
          </span>
          <button type="button" onClick={() => void bench.writeAgain()}>
            {say('vaultTryAgain')}
          </button>
        </span>
      )}
      {isOpen && (
        <button type="button" onClick={() => void desk.lock('asked')}>
          {say('vaultLock')}
        </button>
      )}
      <button type="button" onClick={() => setIsShown(true)}>
        {say(OPENS[vault.stage])}
      </button>
      {isShown && <VaultDialog {...{ desk, vault, hands }} onClose={() => setIsShown(false)} />}
    </>
  );
}

function keptText(keeping: BenchState['keeping']): string {
  if (keeping === null) return say('benchMemory');
  if (keeping.damaged > 0) return counted('benchDamaged', keeping.damaged);
  return keeping.unwritten > 0 ? say('benchKeeping') : say('benchKept');
}
