import type { ReadSettings } from '../storage/read-settings.ts';
import { say, sayCount } from './say.ts';

/** What came of a file of settings, for whoever gave it. */
export function settingsTaken(read: ReadSettings | null): string {
  if (read === null) return say('importNone');
  const { chosen, refused } = read;
  return refused.length === 0
    ? sayCount('imported', Object.keys(chosen).length)
    : sayCount('importRefused', refused.length, refused.join(', '));
}
