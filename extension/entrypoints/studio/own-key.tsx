import { useState } from 'preact/hooks';
import type { KeptKey } from '../../storage/kept-packs.ts';
import { replaceSigningKey, type SigningKey, signingKey } from '../../storage/signing-key.ts';
import { fileText } from '../../studio/file-text.ts';
import { keyName } from '../../studio/ed25519.ts';
import { keyInBackup, newKeyWithBackup } from '../../studio/key-backup.ts';
import type { ListedKey } from '../../studio/trusted-keys.ts';
import { FileButton } from '../../ui/file-button.tsx';
import { PassphraseForm } from '../../ui/passphrase-form.tsx';
import { save } from '../../ui/save-file.ts';
import { say } from '../../ui/say.ts';
import { faultWords } from '../../ui/vault-words.ts';
import { faultOf } from '../../vault/vault-error.ts';
import { dayOf } from '../../services/today.ts';
import type { Hands } from './hands.ts';
import { useKeyBackup } from './use-key-backup.ts';

const FILE = 'chartcue-signing-key.json';

/** The key of this browser to sign with: made, with a back-up or without one, and brought back from its back-up. */
export function OwnKey({ hands, own }: { hands: Hands; own: ListedKey | undefined }) {
  const backup = useKeyBackup();
  const [file, setFile] = useState<File | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const [fault, setFault] = useState('');
  const [said, setSaid] = useState('');
  /** The key that is kept now goes on being trusted: what it signed stays live. */
  const before: KeptKey | null =
    own === undefined ? null : { key: own.key, name: say('studioKeyEarlier', dayOf(new Date())) };
  const keep = async (
    work: () => Promise<{ key: SigningKey; backup: string }>,
    done: string,
  ): Promise<void> => {
    setIsBusy(true);
    setFault('');
    setSaid('');
    try {
      const made = await work();
      const isSame = own !== undefined && (await keyName(made.key.public)) === own.key;
      await replaceSigningKey(hands.db, made.key, made.backup, isSame ? null : before);
      setFile(null);
      setSaid(done);
    } catch (error) {
      const code = faultOf(error);
      setFault(code === 'not-a-backup' ? say('keyBackupNone') : faultWords(code));
    }
    setIsBusy(false);
  };
  const make = (passphrase: string): Promise<void> =>
    keep(async () => {
      const made = await newKeyWithBackup(passphrase);
      save(FILE, made.backup);
      return made;
    }, say('keyBackupSaved'));
  const bringBack = (passphrase: string): Promise<void> =>
    keep(async () => {
      const text = (await fileText(file!)) ?? '';
      return { key: await keyInBackup(text, passphrase), backup: text };
    }, say('keyBackupBack'));
  return (
    <section aria-labelledby="own-key-title">
      <h3 id="own-key-title">{say('keyBackupTitle')}</h3>
      <p class="soft">
        {say(own === undefined ? 'keyBackupText' : backup ? 'keyBackupHas' : 'keyBackupHasNot')}
      </p>
      <div class="buttons">
        {own === undefined && (
          <button type="button" onClick={() => void signingKey(hands.db)}>
            {say('studioKeyMake')}
          </button>
        )}
        {own !== undefined && backup !== null && (
          <button type="button" onClick={() => save(FILE, backup)}>
            {say('keyBackupAgain')}
          </button>
        )}
        <FileButton
          label={say('keyBackupTake')}
          accept=".json,application/json"
          onFiles={([given]) => {
            setFile(given ?? null);
            setFault('');
          }}
        />
      </div>
      {file !== null && (
        <>
          <h4>{file.name}</h4>
          <PassphraseForm
            key="back"
            act="keyBackupBring"
            isBusy={isBusy}
            fault={fault}
            onDone={(words) => void bringBack(words)}
          />
        </>
      )}
      {file === null && (
        <details class="more">
          <summary>{say('keyBackupNew')}</summary>
          <PassphraseForm
            key={own?.key ?? ''}
            act="keyBackupMake"
            isNew
            isBusy={isBusy}
            fault={fault}
            onDone={(words) => void make(words)}
          />
        </details>
      )}
      <p role="status">{said}</p>
    </section>
  );
}
