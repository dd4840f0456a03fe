import { setTimeout as after } from 'node:timers/promises';
import type { Tab } from '../page/tab.ts';

/** A clinician's line: names what ChartCue asks about, and ends sentences, at which it reads at once. */
const LINE =
  ' Osteoarthritis of the knee, worse on stairs. Rest and ice for the wrist fracture. Hip pain since a fall. Review in May.';

/** Longer than what ChartCue takes for a pause: what it does then is done before the next line. */
const PAUSE_MS = 600;

/**
 * Types a line into what has the focus, each key as soon as the page has handled the one before, and pauses. Gives what
 * went by from key to key, in milliseconds, as the page saw it.
 */
export async function typeLine(tab: Tab): Promise<number[]> {
  await tab.evaluate('keys.length = 0');
  for (const text of LINE) {
    const key = { key: text, text, unmodifiedText: text };
    // One after the other: that is what is measured.
    // oxlint-disable no-await-in-loop
    await tab.send('Input.dispatchKeyEvent', { type: 'keyDown', ...key });
    await tab.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key });
    // oxlint-enable no-await-in-loop
  }
  await after(PAUSE_MS);
  const times = await tab.evaluate<number[]>('keys');
  return times.slice(1).map((time, index) => time - times[index]!);
}

/** Takes the line back, so that the note stays as long as it was. */
export async function takeBack(tab: Tab): Promise<void> {
  await tab.evaluate(`for (let left = ${LINE.length}; left > 0; left -= 1) document.execCommand('delete')`);
}
