import { storage } from 'wxt/utils/storage';

/** Random, and made of nothing; null before the first export of measures. */
const kept = storage.defineItem<string | null>('local:installation', { fallback: null });

/**
 * What the exported measures of this browser profile are known by, so that of two exports one counts: made at the first,
 * and the same in all until the counts are erased.
 */
export async function installation(): Promise<string> {
  const known = await kept.getValue();
  if (known !== null) return known;
  const made = crypto.randomUUID();
  await kept.setValue(made);
  return made;
}

/** The next export is known by another. */
export async function forgetInstallation(): Promise<void> {
  await kept.removeValue();
}
