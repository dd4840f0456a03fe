import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { SHORTEST_PASSPHRASE } from '../vault/passphrase-key.ts';
import { type MessageKey, say } from './say.ts';

interface Props {
  /** What the button says. */
  readonly act: MessageKey;
  /** Whether a passphrase is chosen: then it has a least length and is asked for twice. */
  readonly isNew?: boolean;
  readonly isBusy: boolean;
  /** What went wrong last, in words; empty for nothing. */
  readonly fault: string;
  readonly onDone: (passphrase: string) => void;
}

/** Asks for a passphrase, known or new. It stands in this form alone, and goes with it. */
export function PassphraseForm({ act, isNew = false, isBusy, fault, onDone }: Props) {
  const id = useId();
  const [once, setOnce] = useState('');
  const [twice, setTwice] = useState('');
  const [said, setSaid] = useState('');
  const input = useRef<HTMLInputElement>(null);
  // A passphrase that was refused is typed anew.
  useLayoutEffect(() => {
    if (fault !== '') input.current?.select();
  }, [fault]);
  const submit = (event: Event): void => {
    event.preventDefault();
    const wrong = isNew ? wrongWith(once, twice) : once === '' ? 'vaultType' : null;
    setSaid(wrong === null ? '' : say(wrong, SHORTEST_PASSPHRASE));
    if (wrong === null) onDone(once);
    else input.current?.focus();
  };
  const problem = isBusy ? '' : said || fault;
  return (
    <form class="passphrase" onSubmit={submit}>
      <label for={`${id}-1`}>{say(isNew ? 'vaultNewPassphrase' : 'vaultPassphrase')}</label>
      <input
        id={`${id}-1`}
        ref={input}
        type="password"
        value={once}
        aria-invalid={problem !== ''}
        aria-describedby={`${id}-said`}
        onInput={(event) => setOnce(event.currentTarget.value)}
      />
      {isNew && (
        <>
          <label for={`${id}-2`}>{say('vaultAgain')}</label>
          <input
            id={`${id}-2`}
            type="password"
            value={twice}
            onInput={(event) => setTwice(event.currentTarget.value)}
          />
        </>
      )}
      <button type="submit" class="strong" disabled={isBusy}>
        {say(act)}
      </button>
      <p id={`${id}-said`} role="status" class={problem === '' ? 'soft' : 'wrong'}>
        {isBusy ? say('vaultWorking') : problem}
      </p>
    </form>
  );
}

function wrongWith(once: string, twice: string): MessageKey | null {
  if (once.length < SHORTEST_PASSPHRASE) return 'vaultTooShort';
  return once === twice ? null : 'vaultNotSame';
}
