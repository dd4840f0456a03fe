import { storage } from 'wxt/utils/storage';

/** What is known of a vault outside of it: that there is one. */
export interface VaultMark {
  /** When it was last backed up, YYYY-MM-DD. */
  readonly backedUp: string | null;
}

/**
 * Apart from IndexedDB, in which the vault lies: a browser that finds that damaged deletes all of it without a word, and
 * without a mark a vault that is lost would look like one that was never made.
 */
const kept = storage.defineItem<VaultMark | null>('local:vault', { fallback: null });

/** The mark of the vault that was made here; null where there was none, where it was erased, or where it cannot be read. */
export async function vaultMark(): Promise<VaultMark | null> {
  const found: unknown = await kept.getValue().catch(() => null);
  if (typeof found !== 'object' || found === null) return null;
  return { backedUp: 'backedUp' in found && typeof found.backedUp === 'string' ? found.backedUp : null };
}

/** Sets the mark that there is a vault, or that it was backed up. */
export async function markVault(mark: VaultMark): Promise<void> {
  await kept.setValue(mark);
}

/** Takes the mark away: the vault is erased, or whoever lost it knows that. */
export async function unmarkVault(): Promise<void> {
  await kept.removeValue();
}
