import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { VaultDesk } from '../../vault/vault-desk.ts';
import { say } from '../../ui/say.ts';

/** Deletes the vault, after one more question: there is no way back. */
export function EraseVault({ desk }: { desk: VaultDesk }) {
  const [isAsked, setIsAsked] = useState(false);
  const keep = useRef<HTMLButtonElement>(null);
  const erase = useRef<HTMLButtonElement>(null);
  const wasAsked = useRef(false);
  useLayoutEffect(() => {
    if (isAsked) keep.current?.focus();
    else if (wasAsked.current) erase.current?.focus(); // the button that was pressed is gone
    wasAsked.current = isAsked;
  }, [isAsked]);
  if (!isAsked) {
    return (
      <button type="button" class="plain" ref={erase} onClick={() => setIsAsked(true)}>
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
