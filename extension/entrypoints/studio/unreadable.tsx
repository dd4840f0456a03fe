import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Live } from '../../studio/use-kept.ts';
import { say } from '../../ui/say.ts';

/** Says that what is kept could not be read, or not anew since it changed, and tries again. */
export function Unreadable({ live: { failures, readAgain } }: { live: Live<unknown> }) {
  const again = useRef<HTMLButtonElement>(null);
  useLayoutEffect(
    () => () => {
      // Once it is read the button goes, with the focus.
      if (document.activeElement === again.current) document.querySelector<HTMLElement>('main')?.focus();
    },
    [],
  );
  return (
    <section class="unreadable">
      {/* Another one each time, so that it is heard again. */}
      <p role="alert" class="wrong" key={failures}>
        {say('studioUnreadable')}
      </p>
      <button type="button" ref={again} onClick={readAgain}>
        {say('tryAgain')}
      </button>
    </section>
  );
}
