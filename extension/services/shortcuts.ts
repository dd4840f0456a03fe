import { browser } from 'wxt/browser';

export interface Shortcut {
  readonly does: string;
  /** "" where none is set: another extension may hold the suggested ones. */
  readonly keys: string;
}

export async function shortcutsSet(): Promise<Shortcut[]> {
  const commands = await browser.commands.getAll();
  return commands.flatMap(({ description = '', shortcut = '' }) =>
    description === '' ? [] : [{ does: description, keys: shortcut }],
  );
}

/** The shortcut of one command, as the browser names it; "" where none is set. */
export async function shortcutOf(command: string): Promise<string> {
  const commands = await browser.commands.getAll();
  return commands.find(({ name }) => name === command)?.shortcut ?? '';
}

/** Opens the browser's own page for the shortcuts of extensions. */
export async function openShortcutPage(): Promise<void> {
  const { commands } = browser;
  if (hasSettings(commands)) await commands.openShortcutSettings();
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}

/** Whether this is Firefox's API: the types at hand are Chromium's. */
function hasSettings<T extends object>(api: T): api is T & { openShortcutSettings(): Promise<void> } {
  return 'openShortcutSettings' in api;
}
