import { useEffect, useState } from 'preact/hooks';
import { keptSettings } from '../storage/kept-settings.ts';
import type { MergedSettings } from '../storage/merge-settings.ts';
import type { SettingName, Settings } from '../storage/settings.ts';

/** The settings that count, and how one is chosen; null until they are known. */
export interface SettingsHands extends MergedSettings {
  /** Whether an organization decides on a setting, so that nothing can be chosen. */
  readonly isFixed: (name: SettingName) => boolean;
  readonly choose: <Name extends SettingName>(name: Name, value: Settings[Name]) => void;
}

export function useSettings(): SettingsHands | null {
  const [merged, setMerged] = useState<MergedSettings | null>(null);
  useEffect(() => {
    void keptSettings.current().then(setMerged);
    return keptSettings.watch(setMerged);
  }, []);
  if (merged === null) return null;
  return {
    ...merged,
    isFixed: (name) => merged.origins[name] === 'policy' || merged.origins[name] === 'admin',
    choose: (name, value) => void keptSettings.choose((chosen) => ({ ...chosen, [name]: value })),
  };
}
