import { browser } from 'wxt/browser';
import { chooseField } from '../storage/field-choices.ts';
import { say } from '../ui/say.ts';
import { hostOf } from './host.ts';
import type { NameFieldMessage } from './protocol.ts';
import { pushToTab } from './push.ts';

const ITEMS = [
  { id: 'watch', title: 'menuWatchField' },
  { id: 'ignore', title: 'menuIgnoreField' },
] as const;

/** Makes the items of a field's context menu, on pages of the web alone. Once for each installation and update. */
export async function createFieldMenu(): Promise<void> {
  await browser.contextMenus.removeAll();
  for (const { id, title } of ITEMS) {
    browser.contextMenus.create({
      id,
      title: say(title),
      contexts: ['editable'],
      documentUrlPatterns: ['http://*/*', 'https://*/*'],
    });
  }
}

/** Keeps what was chosen in a field's context menu. The frame says which field it was: the browser does not. */
export async function fieldMenuChosen(
  {
    menuItemId,
    frameId = 0,
  }: { readonly menuItemId: string | number; readonly frameId?: number | undefined },
  tab: { readonly id?: number | undefined; readonly url?: string | undefined },
): Promise<void> {
  const choice = ITEMS.find(({ id }) => id === menuItemId)?.id;
  const host = hostOf(tab.url ?? '');
  if (choice === undefined || tab.id === undefined || host === null) return;
  const signature = await browser.tabs
    .sendMessage<NameFieldMessage, unknown>(tab.id, { type: 'name-field' }, { frameId })
    .catch(() => null); // the host is off
  if (typeof signature !== 'string' || !/^[a-z0-9]{1,16}$/.test(signature)) return;
  await chooseField(host.pattern, signature, choice);
  await pushToTab(tab.id, { type: 'choices-changed' });
}
