import { storage } from 'wxt/utils/storage';

/** When the last check of the packs that are live did not come to its end, as ms since 1970; null where it did. */
export const failedCheck = storage.defineItem<number | null>('local:packsFailedCheck', { fallback: null });
