import { useState } from 'preact/hooks';
import { forgetKey, trustKey } from '../../storage/known-keys.ts';
import { keyInLine, type ListedKey } from '../../studio/trusted-keys.ts';
import { say } from '../../ui/say.ts';
import type { Hands } from './hands.ts';
import { OwnKey } from './own-key.tsx';

/** Whose packs may come in. */
export function KeysPart({ hands, keys }: { hands: Hands; keys: readonly ListedKey[] }) {
  const [line, setLine] = useState('');
  const [said, setSaid] = useState('');
  const add = async (): Promise<void> => {
    const key = keyInLine(line);
    if (key === null) return setSaid(say('studioKeyBad'));
    await trustKey(hands.db, key);
    setLine('');
    setSaid(say('studioKeyAdded', key.name));
  };
  return (
    <section aria-labelledby="keys-title">
      <h2 id="keys-title">{say('studioKeys')}</h2>
      <p class="soft">{say('studioKeysText')}</p>
      <ul class="rows">
        {keys.map(({ key, name, saidBy, isKnown }) => (
          <li key={`${saidBy} ${key}`}>
            <p>
              {saidBy === 'own' ? say('studioKeyOwn') : name}{' '}
              {saidBy === 'policy' && <span class="badge">{say('whoPolicy')}</span>}
              {!isKnown && <strong>{say('studioKeyNotTrusted')}</strong>}
            </p>
            <p>
              <code>{key}</code>
            </p>
            {saidBy === 'admin' && (
              <button
                type="button"
                aria-label={say('studioKeyForgetName', name)}
                onClick={() => void forgetKey(hands.db, key)}
              >
                {say('studioKeyForget')}
              </button>
            )}
          </li>
        ))}
      </ul>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void add();
        }}
      >
        <label for="key-line">{say('studioKeyLine')}</label>
        <input id="key-line" value={line} onInput={(event) => setLine(event.currentTarget.value)} />
        <button type="submit">{say('studioKeyAdd')}</button>
      </form>
      <p role="status">{said}</p>
      <OwnKey hands={hands} own={keys.find(({ saidBy }) => saidBy === 'own')} />
    </section>
  );
}
