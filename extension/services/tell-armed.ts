import { browser } from 'wxt/browser';
import { isArmedKept } from '../storage/is-armed.ts';
import { pushToTab } from './push.ts';

/** Tells every frame that ChartCue works in, and those that it comes to work in, whether a query waits to be offered: not which. */
export async function tellArmed(isArmed: boolean): Promise<void> {
  await isArmedKept.setValue(isArmed);
  const tabs = await browser.tabs.query({});
  await Promise.all(
    tabs.flatMap(({ id }) => (id === undefined ? [] : [pushToTab(id, { type: 'armed', isArmed })])),
  );
}
