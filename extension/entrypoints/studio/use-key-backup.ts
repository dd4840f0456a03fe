import { useEffect, useState } from 'preact/hooks';
import { keyBackup } from '../../storage/signing-key.ts';

/** The back-up of the key that is kept here, anew after each change; null where it has none. */
export function useKeyBackup(): string | null {
  const [backup, setBackup] = useState<string | null>(null);
  useEffect(() => {
    void keyBackup.getValue().then(setBackup);
    return keyBackup.watch(setBackup);
  }, []);
  return backup;
}
