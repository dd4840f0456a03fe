import { readSettings, type ReadSettings } from './read-settings.ts';
import type { Chosen } from './settings.ts';

/** A file of settings is never longer, in UTF-16 units. */
const LONGEST = 1_000_000;

/** Settings as the text of a file. */
export function settingsText(chosen: Chosen): string {
  return `${JSON.stringify({ chartcue: 'settings', chosen }, null, 2)}\n`;
}

/** The settings in a file of ours; null where it is none. */
export async function settingsIn(file: File): Promise<ReadSettings | null> {
  if (file.size > LONGEST) return null;
  try {
    const value: unknown = JSON.parse(await file.text());
    const isOurs = typeof value === 'object' && value !== null && 'chosen' in value && 'chartcue' in value;
    return isOurs ? readSettings(value.chosen) : null;
  } catch {
    return null;
  }
}
