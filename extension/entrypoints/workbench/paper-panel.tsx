import { useLayoutEffect, useRef } from 'preact/hooks';
import type { QueryDraft } from '#src/queries/query.ts';
import { QueryPaper } from './query-paper.tsx';
import { say } from '../../ui/say.ts';

/** A query, and the day that is on it, YYYY-MM-DD. */
export interface Paper {
  readonly draft: QueryDraft;
  readonly on: string;
}

/** A query as the provider will see it. While it is shown the page prints it and nothing else. */
export function PaperPanel({ draft, on, onClose }: Paper & { readonly onClose: () => void }) {
  const close = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    const before = document.activeElement;
    close.current?.focus();
    close.current?.scrollIntoView({ block: 'nearest' });
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return (
    <section class="paper-panel" aria-labelledby="paper-title">
      <h3 id="paper-title">{say('queryAsSeen')}</h3>
      <QueryPaper {...{ draft, on }} isPrinted />
      <div class="row">
        <button type="button" ref={close} onClick={onClose}>
          {say('queryClosePreview')}
        </button>
        <button type="button" onClick={() => window.print()}>
          {say('queryPrint')}
        </button>
      </div>
    </section>
  );
}
