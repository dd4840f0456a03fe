import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { watchIdle } from '../../vault/idle.ts';
import type { VaultDesk, VaultState } from '../../vault/vault-desk.ts';

/** The vault's state as it changes. */
export function useVault(desk: VaultDesk): VaultState {
  const [state, setState] = useState(desk.state);
  useEffect(() => {
    const stop = desk.subscribe(() => setState(desk.state));
    void desk.look();
    return stop;
  }, [desk]);
  return state;
}

/** Locks the vault once nobody has touched the page for so many minutes. */
export function useIdleLock(desk: VaultDesk, isOpen: boolean, minutes: number): void {
  useEffect(
    () => (isOpen ? watchIdle(window, minutes, () => void desk.lock('idle')) : undefined),
    [desk, isOpen, minutes],
  );
}

/**
 * Puts the focus into the first list that is shown once the vault was opened: the door took it with it. Whoever has it
 * elsewhere keeps it.
 */
export function useFocusBehindDoor(isOpen: boolean, hasCharts: boolean): void {
  const isDue = useRef(false);
  const wasOpen = useRef(isOpen);
  useLayoutEffect(() => {
    if (isOpen !== wasOpen.current) isDue.current = isOpen;
    wasOpen.current = isOpen;
    if (!isDue.current || !hasCharts) return;
    isDue.current = false;
    if (document.activeElement === document.body) {
      document.querySelector<HTMLElement>('main [tabindex="0"]')?.focus();
    }
  }, [isOpen, hasCharts]);
}
