import { useMemo, useState } from 'preact/hooks';
import type { QueryIndicator } from '#src/queries/query.ts';
import { indicatorAt, sentencesIn } from '../../queries/indicator.ts';
import { placeText } from '../../queries/query-text.ts';
import type { Chart } from '../../worklist/chart.ts';
import { say } from '../../ui/say.ts';

/** Shown at most: more words find fewer sentences. */
const MOST_SHOWN = 8;

/** Finds sentences of the chart by their words, for whoever has no mouse to select them with. */
export function SentencePicker(props: { chart: Chart; onPick: (indicator: QueryIndicator) => void }) {
  const { chart, onPick } = props;
  const [words, setWords] = useState('');
  const sentences = useMemo(
    () =>
      chart.notes.flatMap((note) =>
        sentencesIn(note).map((span) => ({
          note,
          span,
          text: note.text.slice(span.start, span.end).toLowerCase(),
        })),
      ),
    [chart.notes],
  );
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  const found =
    wanted.length === 0
      ? []
      : sentences
          .filter(({ text }) => wanted.every((word) => text.includes(word)))
          .slice(0, MOST_SHOWN)
          .map(({ note, span }) => indicatorAt(note, span));
  return (
    <div class="sentence-picker">
      <input
        type="search"
        aria-label={say('queryFindSentence')}
        placeholder={say('queryFindSentence')}
        value={words}
        onInput={(event) => setWords(event.currentTarget.value)}
      />
      <ul>
        {found.map((one) => (
          <li key={`${one.document} ${one.date} ${one.place} ${one.quote}`}>
            <button
              type="button"
              onClick={() => {
                setWords('');
                onPick(one);
              }}
            >
              {one.quote} <span class="soft">{placeText(one)}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
