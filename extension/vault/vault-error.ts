/** What can go wrong with a vault or its backup. What a user reads of it is the page's business. */
export type VaultFault =
  | 'wrong-passphrase'
  | 'damaged-vault'
  | 'newer-vault'
  | 'no-vault'
  | 'vault-exists'
  | 'full'
  | 'too-large'
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
export function faultOf(error: unknown, depth = 0): VaultFault {
  if (error instanceof VaultError) return error.code;
  if (typeof error !== 'object' || error === null) return 'no-storage';
  if ('name' in error && error.name === 'QuotaExceededError') return 'full';
  // Dexie puts what was thrown inside an error of its own, sometimes twice.
  if ('inner' in error && error.inner != null && depth < 3) return faultOf(error.inner, depth + 1);
  // It was closed under whoever writes because another page deletes it.
  return 'name' in error && error.name === 'DatabaseClosedError' ? 'no-vault' : 'no-storage';
}
