import { browser } from 'wxt/browser';
import { offEverywhere, setPaused } from '../storage/paused-hosts.ts';
import { endPause } from './pause.ts';

/**
 * Turns a host on: asks the browser's permission for that host alone, and ends whatever kept it off. Whether the host is
 * on then. Both browsers show the permission's dialog only right after a click, so the request is the first thing done.
 */
export async function turnOn(pattern: string): Promise<boolean> {
  const granted = await browser.permissions.request({ origins: [pattern] });
  if (granted) {
    await setPaused(pattern, false);
    await offEverywhere.setValue(false);
    await endPause();
  }
  return granted;
}

/** Turns a host off. The permission stays, so that turning it on again asks nothing. */
export async function turnOff(pattern: string): Promise<void> {
  await setPaused(pattern, true);
}

/**
 * Gives a host's permission back. Where it cannot be given back (it came with the installation, or as part of a wider
 * one) the host is turned off, and the answer is false.
 */
export async function withdraw(pattern: string): Promise<boolean> {
  await setPaused(pattern, true); // ends the work in open pages while their addresses may still be asked for
  await browser.permissions.remove({ origins: [pattern] }).catch(() => false);
  if (await browser.permissions.contains({ origins: [pattern] })) return false;
  await setPaused(pattern, false);
  return true;
}
