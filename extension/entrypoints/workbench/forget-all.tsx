import { useState } from 'preact/hooks';
import { counted } from './words.ts';
import { say } from '../../ui/say.ts';

/** Forgets every chart and query, after one more question that says what goes: there is no way back. */
export function ForgetAll(props: { charts: number; queries: number; onForget: () => void }) {
  const { charts, queries, onForget } = props;
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
      <span>{counted('benchForgetsQueries', queries)}</span>
      <button type="button" onClick={onForget}>
        {counted('benchForget', charts)}
      </button>
      <button type="button" onClick={() => setIsAsked(false)}>
        {say('benchKeep')}
      </button>
    </span>
  );
}
