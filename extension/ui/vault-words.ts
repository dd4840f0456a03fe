import type { VaultFault } from '../vault/vault-error.ts';
import { type MessageKey, say } from './say.ts';

const WORDS: Readonly<Record<VaultFault, MessageKey>> = {
  'wrong-passphrase': 'vaultWrongPassphrase',
  'damaged-vault': 'vaultDamaged',
  'newer-vault': 'vaultNewer',
  'no-vault': 'vaultGone',
  'vault-exists': 'vaultExists',
  full: 'vaultFull',
  'too-large': 'vaultTooLarge',
  locked: 'vaultIsLocked',
  'open-elsewhere': 'vaultElsewhere',
  'no-storage': 'vaultNoStorage',
  'not-a-backup': 'backupNone',
  'newer-backup': 'backupNewer',
  'cut-backup': 'backupCut',
  'damaged-backup': 'backupDamaged',
  'logs-differ': 'backupLogsDiffer',
};

/** What happened to a vault and what to do. */
export function faultWords(fault: VaultFault): string {
  return say(WORDS[fault]);
}
