import { useEffect, useRef } from 'preact/hooks';

/** Has the browser ask before the page is closed with something in it that would be lost. */
export function useAskBeforeLeaving(isFull: () => boolean): void {
  const last = useRef(isFull);
  last.current = isFull;
  useEffect(() => {
    const ask = (event: Event): void => {
      if (last.current()) event.preventDefault();
    };
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, []);
}
