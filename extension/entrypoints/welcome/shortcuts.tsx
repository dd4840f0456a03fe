import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';

interface Shortcut {
  readonly does: string;
  readonly keys: string;
}

/** The keys as they are set in this browser: another extension may hold the suggested ones. */
export function Shortcuts() {
  const [shortcuts, setShortcuts] = useState<readonly Shortcut[]>([]);
  useEffect(() => {
    void shortcutsSet().then(setShortcuts);
  }, []);
  return (
    <>
      <h2>Keys</h2>
      <dl class="keys">
        {shortcuts.map(({ does, keys }) => (
          <div key={does}>
            <dt>{does}</dt>
            <dd>
              <kbd>{keys}</kbd>
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}

async function shortcutsSet(): Promise<Shortcut[]> {
  const commands = await browser.commands.getAll();
  return commands.flatMap(({ description, shortcut }) =>
    description === undefined || description === ''
      ? []
      : [{ does: description, keys: shortcut === undefined || shortcut === '' ? 'no keys set' : shortcut }],
  );
}
