import { browser } from 'wxt/browser';
import { keptSettings } from '../storage/kept-settings.ts';

/** Shows on the toolbar button how many questions are open in a tab; nothing when none is, or when the count is off. */
export async function showBadge(tab: number, open: number): Promise<void> {
  const { settings } = await keptSettings.current();
  // The tab may have been closed meanwhile.
  await browser.action
    .setBadgeText({ tabId: tab, text: open === 0 || !settings.toolbarCount ? '' : String(open) })
    .catch(() => undefined);
}

/** The badge's colours, of the same accent as the panel: white on it is 7.8:1. */
export async function styleBadge(): Promise<void> {
  await browser.action.setBadgeBackgroundColor({ color: '#1f4fa3' });
  await browser.action.setBadgeTextColor({ color: '#ffffff' });
}
