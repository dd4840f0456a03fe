import { useEffect, useState } from 'preact/hooks';
import type { ArmedQuery } from '../../queries/armed-query.ts';
import { say } from '../../ui/say.ts';

/** What is offered at the next field and how long, with the way to call it back; then what became of it. */
export function ArmedBar({ armed: query }: { armed: ArmedQuery }) {
  const [{ armed, said }, setState] = useState(query.state);
  useEffect(() => query.subscribe(() => setState(query.state)), [query]);
  return (
    <div class="armed row">
      <p role="status" class={said === 'armedNotKept' ? 'wrong' : ''}>
        {armed !== null && say('armedSays', armed.draft.title, clockOf(armed.until))}
        {said !== null && say(said)}
      </p>
      {armed !== null && (
        <button type="button" onClick={() => query.disarm()}>
          {say('armedCallBack')}
        </button>
      )}
    </div>
  );
}

function clockOf(time: number): string {
  return new Intl.DateTimeFormat(undefined, { hour: 'numeric', minute: '2-digit' }).format(time);
}
