import { storage } from 'wxt/utils/storage';
import { type MergedSettings, mergeSettings } from './merge-settings.ts';
import { policySettings, watchPolicy } from './policy.ts';
import { readSettings } from './read-settings.ts';
import type { Chosen } from './settings.ts';

/** The shape of what is kept. Raised when a setting changes its meaning; `chosenIn` then says how to read the older. */
const VERSION = 1;

const kept = storage.defineItem<unknown>('local:settings', { fallback: null });

/** The settings in the extension's own storage. */
export const keptSettings = {
  /** Those that count now: what the organisation's policy decides, and else what the clinician chose. */
  async current(): Promise<MergedSettings> {
    const [policy, value] = await Promise.all([policySettings(), kept.getValue()]);
    return mergeSettings({ policy, user: chosenIn(value) });
  },

  /** What the clinician chose: what an export holds. */
  async chosen(): Promise<Chosen> {
    return chosenIn(await kept.getValue());
  },

  /**
   * Chooses: `change` is given what was chosen and gives what is chosen now, all of it. One at a time over all pages of
   * the extension, so that two that are open at once do not undo each other's. Rejects when the browser keeps no more.
   */
  async choose(change: (chosen: Chosen) => Chosen): Promise<void> {
    await navigator.locks.request('settings', async () => {
      const chosen = change(chosenIn(await kept.getValue()));
      await kept.setValue({ version: VERSION, chosen: readSettings(chosen).chosen });
    });
  },

  /** Calls back with those that count whenever they change, in whatever page. Gives what ends the watch. */
  watch(changed: (settings: MergedSettings) => void): () => void {
    const tell = (): void => void keptSettings.current().then(changed);
    const ends = [kept.watch(tell), watchPolicy(tell)];
    return () => ends.forEach((end) => end());
  },
};

/** What was chosen, in whatever version: of a newer one, as after a step back, what is still understood. */
function chosenIn(value: unknown): Chosen {
  const chosen = typeof value === 'object' && value !== null && 'chosen' in value ? value.chosen : null;
  return readSettings(chosen).chosen;
}
