import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Live } from '../../studio/use-kept.ts';
import { say } from '../../ui/say.ts';

/** What stands where something is kept that is not read yet, or cannot be. */
export function NotRead({ live: { failures, readAgain } }: { live: Live<unknown> }) {
  const again = useRef<HTMLButtonElement>(null);
  useLayoutEffect(
    () => () => {
      // What was read takes the button with it, and the focus.
      if (document.activeElement === again.current) document.querySelector<HTMLElement>('main')?.focus();
    },
    [],
  );
  if (failures === 0) return <p role="status">{say('studioReading')}</p>;
  return (
    <>
      {/* Another one each time, so that it is heard again. */}
      <p role="alert" key={failures}>
        {say('studioUnreadable')}
      </p>
      <button type="button" ref={again} onClick={readAgain}>
        {say('tryAgain')}
      </button>
    </>
  );
}
