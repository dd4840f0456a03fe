import { storage } from 'wxt/utils/storage';

/** Whether a workbench has a query to offer at the next field: in the browser's memory, without a word of the query. */
export const isArmedKept = storage.defineItem<boolean>('session:armed', { fallback: false });
