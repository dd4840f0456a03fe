import type { QueryLife } from '#src/queries/life.ts';
import { type Chart, noteDate, noteName } from '../../worklist/chart.ts';
import { eventText, timeText } from './query-words.ts';
import { say } from '../../ui/say.ts';

interface Happened {
  readonly at: string;
  readonly says: string;
  readonly by: string;
}

/** All that is known to have happened in a chart, the oldest first: its notes, and whatever was done about its queries. */
export function ChartHistory({ chart, queries }: { chart: Chart; queries: readonly QueryLife[] }) {
  const notes = chart.notes.map((note): Happened => ({
    at: noteDate(note),
    says: say('chartNoteCame', noteName({ ...note, date: null })),
    by: note.author ?? '',
  }));
  const events = queries.flatMap(({ draft, events: all }) =>
    all.map((event): Happened => ({
      at: timeText(event.at),
      says: `${draft.title || say('queryUntitled')}: ${eventText(event, draft)}`,
      by: event.by.name,
    })),
  );
  const happened = [...notes, ...events].toSorted((a, b) => (a.at === b.at ? 0 : a.at < b.at ? -1 : 1));
  return (
    <details class="chart-history">
      <summary>{say('chartHistory')}</summary>
      <ol class="history">
        {happened.map(({ at, says, by }, index) => (
          <li key={index}>
            <time>{at}</time> {says} <span class="soft">{by}</span>
          </li>
        ))}
      </ol>
    </details>
  );
}
