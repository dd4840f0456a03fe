import { useEffect } from 'preact/hooks';

/** Has the browser ask before the page is closed with charts in it. */
export function useAskBeforeLeaving(isFull: boolean): void {
  useEffect(() => {
    if (!isFull) return undefined;
    const ask = (event: Event): void => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [isFull]);
}
