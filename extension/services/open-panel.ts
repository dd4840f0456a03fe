import { browser } from 'wxt/browser';

/**
 * Opens the side panel of a window. Both browsers take this from a user's gesture only, so it is the first thing done in
 * the listener, before any `await`.
 *
 * The button opens the panel itself and is not left to `setPanelBehavior({ openPanelOnActionClick })`: a click handled
 * that way grants no `activeTab`, and the panel could not say which host it would turn on.
 */
export function openPanel(windowId: number): Promise<void> {
  return hasSidebar(browser) ? browser.sidebarAction.open() : browser.sidePanel.open({ windowId });
}

/** Whether this is Firefox's API: the types at hand are Chromium's. */
function hasSidebar<T extends object>(api: T): api is T & { sidebarAction: { open(): Promise<void> } } {
  return 'sidebarAction' in api;
}
