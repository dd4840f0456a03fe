import { useState } from 'preact/hooks';
import { counted } from './words.ts';

/** Forgets every chart, after one more question: there is no way back. */
export function ForgetAll({ charts, onForget }: { charts: number; onForget: () => void }) {
  const [isAsked, setIsAsked] = useState(false);
  if (!isAsked) {
    return (
      <button type="button" class="plain" onClick={() => setIsAsked(true)}>
        Forget all now
      </button>
    );
  }
  return (
    <span class="row" role="group" aria-label="Forget all charts">
      <button
        type="button"
        onClick={() => {
          setIsAsked(false);
          onForget();
        }}
      >
        Forget {counted(charts, 'chart')}
      </button>
      <button type="button" onClick={() => setIsAsked(false)}>
        Keep them
      </button>
    </span>
  );
}
