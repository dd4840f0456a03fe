import { storage } from 'wxt/utils/storage';
import { type MergedSettings, mergeSettings } from './merge-settings.ts';
import { watchManagedValues } from './managed-values.ts';
import { policySettings } from './policy.ts';
import { readSettings } from './read-settings.ts';
import type { Chosen } from './settings.ts';

/** The shape of what is kept. Raised when a setting changes its meaning; `chosenIn` then says how to read the older. */
const VERSION = 1;

const kept = storage.defineItem<unknown>('local:settings', { fallback: null });

/** What the admin of this browser decides, in the same shape. */
const decided = storage.defineItem<unknown>('local:adminSettings', { fallback: null });

/** The settings in the extension's own storage. */
export const keptSettings = {
  /** Those that count now: what the organisation's policy decides, else the admin of this browser, else the clinician. */
  async current(): Promise<MergedSettings> {
    const [policy, admin, user] = await Promise.all([policySettings(), decided.getValue(), kept.getValue()]);
    return mergeSettings({ policy, admin: chosenIn(admin), user: chosenIn(user) });
  },

  /** Decides as the admin of this browser, on these settings and no others. When one user has paused everything is that user's own. */
  async decide({ pausedUntil: _own, ...settings }: Chosen): Promise<void> {
    await decided.setValue({ version: VERSION, chosen: settings });
  },

  /** What the clinician chose: what an export holds. */
  async chosen(): Promise<Chosen> {
    return chosenIn(await kept.getValue());
  },

  /**
   * Chooses: `change` is given what was chosen and gives what is chosen now, all of it. One at a time over all pages of
   * the extension, so that two that are open at once do not undo each other's. Rejects, and keeps what was, when the browser keeps no more or
   * a value is none that the setting can have.
   */
  async choose(change: (chosen: Chosen) => Chosen): Promise<void> {
    await navigator.locks.request('settings', async () => {
      const { chosen, refused } = readSettings(change(chosenIn(await kept.getValue())));
      if (refused.length > 0) throw new RangeError(`settings that cannot be kept: ${refused.join(', ')}`);
      await kept.setValue({ version: VERSION, chosen });
    });
  },

  /** Calls back with those that count whenever they change, in whatever page. Gives what ends the watch. */
  watch(changed: (settings: MergedSettings) => void): () => void {
    const tell = (): void => void keptSettings.current().then(changed);
    const ends = [kept.watch(tell), decided.watch(tell), watchManagedValues(tell)];
    return () => ends.forEach((end) => end());
  },
};

/** What was chosen, in whatever version: of a newer one, as after a step back, what is still understood. */
function chosenIn(value: unknown): Chosen {
  const chosen = typeof value === 'object' && value !== null && 'chosen' in value ? value.chosen : null;
  return readSettings(chosen).chosen;
}
