import { useRef, useState } from 'preact/hooks';
import type { VaultDesk, VaultState } from '../../vault/vault-desk.ts';
import { faultOf } from '../../vault/vault-error.ts';
import { PassphraseForm } from '../../ui/passphrase-form.tsx';
import { faultWords } from '../../ui/vault-words.ts';
import { type MessageKey, say } from '../../ui/say.ts';

const WAYS = [
  ['add', 'restoreAdd'],
  ['replace', 'restoreReplace'],
] as const satisfies readonly (readonly [string, MessageKey])[];

/** Brings a backup in: into a new vault, or into the open one, which asks whether it adds to what is there or takes its place. */
export function RestoreBackup(props: { desk: VaultDesk; vault: VaultState; onDone: () => void }) {
  const { desk, vault, onDone } = props;
  const [file, setFile] = useState<File | null>(null);
  const [how, setHow] = useState<'add' | 'replace'>('add');
  const [fault, setFault] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const restore = async (passphrase: string): Promise<void> => {
    if (file === null) return;
    setFault('');
    try {
      await desk.restore(file, passphrase, how);
      setFile(null);
      onDone();
    } catch (error) {
      setFault(faultWords(faultOf(error)));
    }
  };
  return (
    <>
      <button type="button" onClick={() => input.current?.click()}>
        {say('restoreChoose')}
      </button>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={say('restoreChoose')}
        onChange={(event) => {
          setFile(event.currentTarget.files?.[0] ?? null);
          setFault('');
          event.currentTarget.value = ''; // the same file may be chosen again
        }}
      />
      {file !== null && (
        <section class="restore" aria-labelledby="restore-title">
          <h3 id="restore-title">{say('restoreTitle', file.name)}</h3>
          {vault.stage === 'open' && (
            <fieldset>
              <legend>{say('restoreHow')}</legend>
              {WAYS.map(([way, label]) => (
                <label key={way}>
                  <input type="radio" name="how" checked={how === way} onChange={() => setHow(way)} />{' '}
                  {say(label)}
                </label>
              ))}
            </fieldset>
          )}
          <p class="soft">{say('restoreSays')}</p>
          <PassphraseForm
            act="restore"
            isBusy={vault.isBusy}
            fault={fault}
            onDone={(passphrase) => void restore(passphrase)}
          />
        </section>
      )}
    </>
  );
}
