import { useEffect, useRef, useState } from 'preact/hooks';
import type { ArmedQuery } from '../../queries/armed-query.ts';
import { say } from '../../ui/say.ts';

interface Props {
  readonly armed: ArmedQuery;
  /** What the page shows: whoever goes on to something else has read what was said. */
  readonly place: string;
}

/** What is offered at the next field and how long, with the way to call it back; then what became of it, until that was read. */
export function ArmedBar({ armed: query, place }: Props) {
  const [{ armed, said }, setState] = useState(query.state);
  useEffect(() => query.subscribe(() => setState(query.state)), [query]);
  const shown = useRef(place);
  useEffect(() => {
    if (shown.current === place) return;
    shown.current = place;
    if (query.state.said !== 'armedNotKept') query.takeAway();
  }, [query, place]);
  const act = (): void => {
    if (armed !== null) return query.disarm();
    query.takeAway();
    document.querySelector<HTMLElement>('#chart-title, main [tabindex="0"]')?.focus(); // the button took the focus with it
  };
  return (
    <div class="armed row">
      <p role="status" class={said === 'armedNotKept' ? 'wrong' : ''}>
        {armed !== null && say('armedSays', armed.draft.title, clockOf(armed.until))}
        {said !== null && say(said)}
      </p>
      {(armed !== null || said !== null) && (
        <button type="button" onClick={act}>
          {say(armed !== null ? 'armedCallBack' : 'armedRead')}
        </button>
      )}
    </div>
  );
}

function clockOf(time: number): string {
  return new Intl.DateTimeFormat(undefined, { hour: 'numeric', minute: '2-digit' }).format(time);
}
