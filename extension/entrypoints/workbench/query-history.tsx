import type { QueryLife } from '#src/queries/life.ts';
import { eventText, timeText } from './query-words.ts';
import { say } from '../../ui/say.ts';

/** All that happened to a query, and how many working minutes it has waited. */
export function QueryHistory({ life, waited }: { life: QueryLife; waited: number }) {
  return (
    <details>
      <summary>{say('queryHistory')}</summary>
      <ol class="history">
        {life.events.map((event, index) => (
          <li key={index}>
            <time>{timeText(event.at)}</time> {eventText(event, life.draft)}{' '}
            <span class="soft">{event.by.name}</span>
          </li>
        ))}
      </ol>
      <p class="soft">{say('queryWaited', (waited / 60).toFixed(1))}</p>
    </details>
  );
}
