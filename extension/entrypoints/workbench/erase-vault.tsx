import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { VaultDesk } from '../../vault/vault-desk.ts';
import { say } from '../../ui/say.ts';

/** Deletes the vault, after one more question: there is no way back. */
export function EraseVault({ desk }: { desk: VaultDesk }) {
  const [isAsked, setIsAsked] = useState(false);
  const keep = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    if (isAsked) keep.current?.focus();
  }, [isAsked]);
  if (!isAsked) {
    return (
      <button type="button" class="plain" onClick={() => setIsAsked(true)}>
        {say('vaultErase')}
      </button>
    );
  }
  return (
    <div role="group" aria-labelledby="erase-says">
      <p id="erase-says">{say('vaultEraseSays')}</p>
      <div class="row">
        <button type="button" onClick={() => void desk.erase()}>
          {say('vaultEraseNow')}
        </button>
        <button type="button" ref={keep} onClick={() => setIsAsked(false)}>
          {say('vaultEraseNot')}
        </button>
      </div>
    </div>
  );
}
