import { useState } from 'preact/hooks';
import { counted } from './words.ts';
import { say } from '../../ui/say.ts';

/** Forgets every chart, after one more question: there is no way back. */
export function ForgetAll({ charts, onForget }: { charts: number; onForget: () => void }) {
  const [isAsked, setIsAsked] = useState(false);
  if (!isAsked) {
    return (
      <button type="button" class="plain" onClick={() => setIsAsked(true)}>
        {say('benchForgetAll')}
      </button>
    );
  }
  return (
    <span class="row" role="group" aria-label={say('benchForgetGroup')}>
      <button
        type="button"
        onClick={() => {
          setIsAsked(false);
          onForget();
        }}
      >
        {counted('benchForget', charts)}
      </button>
      <button type="button" onClick={() => setIsAsked(false)}>
        {say('benchKeep')}
      </button>
    </span>
  );
}
