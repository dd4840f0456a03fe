import type { DevTools } from '../dev-tools.ts';
import { Tab } from './tab.ts';

/**
 * Opens a page of a granted host until ChartCue's script is in it, and closes it again. After an installation that takes a
 * moment; every page that is opened later has the script from its first moment on.
 */
export async function registered(tools: DevTools, address: string): Promise<void> {
  const tab = await Tab.open(tools, address);
  const script = tab.ourWorld();
  await tab.send('Runtime.enable'); // tells of the worlds that are there already, too
  await script;
  await tab.close();
}
