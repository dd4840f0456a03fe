import { useState } from 'preact/hooks';
import type { QueryDesk } from '../../queries/query-desk.ts';
import type { Unfinished } from '../../queries/unfinished.ts';
import type { VaultDesk, VaultState } from '../../vault/vault-desk.ts';
import type { Bench, BenchState } from '../../worklist/bench.ts';
import type { SettingsHands } from '../../ui/use-settings.ts';
import { VaultDialog } from './vault-dialog.tsx';
import { useRefused } from './use-refused.ts';
import { faultWords } from '../../ui/vault-words.ts';
import { counted } from './words.ts';
import { type MessageKey, say } from '../../ui/say.ts';

interface Props {
  readonly bench: Bench;
  readonly desk: QueryDesk;
  readonly unfinished: Unfinished;
  readonly keeping: BenchState['keeping'];
  readonly vaultDesk: VaultDesk;
  readonly vault: VaultState;
  readonly hands: SettingsHands | null;
}

const OPENS: Readonly<Record<VaultState['stage'], MessageKey>> = {
  unknown: 'vaultKeepHere',
  erasing: 'vaultKeepHere',
  none: 'vaultKeepHere',
  gone: 'vaultManage',
  locked: 'vaultUnlockHere',
  elsewhere: 'vaultUnlockHere',
  open: 'vaultManage',
};

/** What is kept and where, said on every screen, and the ways to change that. */
export function VaultBar({ bench, desk, unfinished, keeping, vaultDesk, vault, hands }: Props) {
  const [isShown, setIsShown] = useState(false);
  const drafts = useRefused(unfinished);
  const isOpen = vault.stage === 'open';
  /** Behind a door that is shut nothing is here but what was brought in since. */
  const isHere = isOpen || vault.stage === 'none' || vault.stage === 'gone' || bench.state.charts.length > 0;
  const fault = keeping?.fault ?? desk.fault;
  const tryAgain = (): void => {
    void bench.writeAgain();
    void unfinished.keepAll();
  };
  const lock = async (): Promise<void> => {
    // What cannot be kept is said before it is forgotten, and whoever locks all the same has read it.
    const isKept = await unfinished.keepAll();
    if (isKept || drafts > 0) await vaultDesk.lock('asked');
  };
  return (
    <>
      <span role="status">{isHere && keptText(isOpen ? keeping : null)}</span>
      {fault !== null && (
        <span class="row" role="alert">
          <span class="wrong">
            {keeping !== null && keeping.unwritten > 0 && counted('benchUnwritten', keeping.unwritten)}{' '}
            {drafts > 0 && counted('queryUnwritten', drafts)} {faultWords(fault)}
          </span>
          <button type="button" onClick={tryAgain}>
            {say('tryAgain')}
          </button>
        </span>
      )}
      {isOpen && (
        <button type="button" onClick={() => void lock()}>
          {say('vaultLock')}
        </button>
      )}
      <button type="button" onClick={() => setIsShown(true)}>
        {say(OPENS[vault.stage])}
      </button>
      {isShown && <VaultDialog desk={vaultDesk} {...{ vault, hands }} onClose={() => setIsShown(false)} />}
    </>
  );
}

function keptText(keeping: BenchState['keeping']): string {
  if (keeping === null) return say('benchMemory');
  if (keeping.damaged > 0) return counted('benchDamaged', keeping.damaged);
  return keeping.unwritten > 0 ? say('benchKeeping') : say('benchKept');
}
