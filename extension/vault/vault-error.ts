/** What can go wrong with a vault or its backup. What a user reads of it is the page's business. */
export type VaultFault =
  | 'wrong-passphrase'
  | 'damaged-vault'
  | 'newer-vault'
  | 'no-vault'
  | 'vault-exists'
  | 'full'
  | 'locked'
  | 'open-elsewhere'
  | 'no-storage'
  | 'not-a-backup'
  | 'newer-backup'
  | 'cut-backup'
  | 'damaged-backup'
  | 'logs-differ';

/** Carries a code and no more: no word of what is kept ever stands in one. */
export class VaultError extends Error {
  readonly code: VaultFault;

  constructor(code: VaultFault) {
    super(code);
    this.name = 'VaultError';
    this.code = code;
  }
}

/** The fault behind whatever a table or a key rejected with; what is none of ours counts as storage that fails. */
export function faultOf(error: unknown): VaultFault {
  if (error instanceof VaultError) return error.code;
  return isFull(error) ? 'full' : 'no-storage';
}

/** Dexie puts the browser's own error inside its own, sometimes twice. */
function isFull(error: unknown, depth = 0): boolean {
  if (typeof error !== 'object' || error === null || depth > 3) return false;
  if ('name' in error && error.name === 'QuotaExceededError') return true;
  return 'inner' in error && isFull(error.inner, depth + 1);
}
