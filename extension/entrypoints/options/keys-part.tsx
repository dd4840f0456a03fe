import { useEffect, useState } from 'preact/hooks';
import { openShortcutPage, type Shortcut, shortcutsSet } from '../../services/shortcuts.ts';
import { say } from '../../ui/say.ts';

/** The keys as they are set in this browser, which alone can change them. */
export function KeysPart() {
  const [shortcuts, setShortcuts] = useState<readonly Shortcut[]>([]);
  useEffect(() => {
    const read = (): void => void shortcutsSet().then(setShortcuts);
    read();
    // The browser says nothing when they are changed: whoever comes back from its page sees them.
    addEventListener('focus', read);
    return () => removeEventListener('focus', read);
  }, []);
  return (
    <section aria-labelledby="keys">
      <h2 id="keys">{say('keysTitle')}</h2>
      <dl class="keys">
        {shortcuts.map(({ does, keys }) => (
          <div key={does}>
            <dt>{does}</dt>
            <dd>
              <kbd>{keys === '' ? say('noKeys') : keys}</kbd>
            </dd>
          </div>
        ))}
      </dl>
      <button type="button" onClick={() => void openShortcutPage()}>
        {say('changeKeys')}
      </button>
    </section>
  );
}
