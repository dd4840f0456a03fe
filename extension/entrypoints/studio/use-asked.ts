import { useEffect, useState } from 'preact/hooks';

/** So long nobody wrote, in milliseconds, before what was written is looked at. */
const PAUSE = 150;

/** What `ask` came to for the latest `about`, asked once writing rests; null until then. An older answer is dropped. */
export function useAsked<Answer>(about: string, ask: () => Promise<Answer>): Answer | null {
  const [answer, setAnswer] = useState<{ readonly of: string; readonly value: Answer } | null>(null);
  useEffect(() => {
    const state = { isOver: false };
    const timer = setTimeout(() => {
      void ask().then(
        (value) => (state.isOver ? undefined : setAnswer({ of: about, value })),
        () => undefined, // the desk broke down: what stands there stays
      );
    }, PAUSE);
    return () => {
      state.isOver = true;
      clearTimeout(timer);
    };
  }, [about]);
  return answer?.value ?? null;
}
