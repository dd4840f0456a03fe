import { storage } from 'wxt/utils/storage';

/** Whether anything that was set aside is kept: a background that was just started need not open the database to know. */
export const asidesKept = storage.defineItem<boolean>('local:asidesKept', { fallback: false });
