import type { QueryDraft, QueryIndicator } from '#src/queries/query.ts';
import { holds } from '../../queries/follow-chart.ts';
import { indicatorAt } from '../../queries/indicator.ts';
import { placeText } from '../../queries/query-text.ts';
import type { Chart } from '../../worklist/chart.ts';
import { SentencePicker } from './sentence-picker.tsx';
import type { SelectedPlace } from './use-selected.ts';
import { say } from '../../ui/say.ts';

/** The facts that a query rests on, and the ways to add one: text selected in a note, or a sentence found by its words. */
export function QueryIndicators(props: {
  chart: Chart;
  draft: QueryDraft;
  selected: SelectedPlace | null;
  onDraft: (draft: QueryDraft) => void;
  onDescribe: (part: number) => void;
}) {
  const { chart, draft, selected, onDraft, onDescribe } = props;
  const note = selected === null ? undefined : chart.notes[selected.part];
  const add = (indicator: QueryIndicator): void =>
    onDraft({ ...draft, indicators: [...draft.indicators, indicator] });
  return (
    <fieldset>
      <legend>{say('queryIndicators')}</legend>
      <ol class="indicators">
        {draft.indicators.map((one, index) => (
          <li key={index}>
            <q>{one.quote}</q> <span class="soft">{placeText(one)}</span>{' '}
            {one.date === '' && (
              <button
                type="button"
                aria-label={say('queryDateOf', index + 1)}
                onClick={() => onDescribe(noteOf(one, chart))}
              >
                {say('queryDate')}
              </button>
            )}{' '}
            <button
              type="button"
              class="plain"
              aria-label={say('queryRemoveIndicator', index + 1)}
              onClick={() => onDraft(without(draft, index))}
            >
              {say('queryRemove')}
            </button>
          </li>
        ))}
      </ol>
      <button
        type="button"
        disabled={note === undefined}
        onMouseDown={(event) => event.preventDefault()} // the press would take the selection away
        onClick={() => {
          if (note !== undefined && selected !== null) add(indicatorAt(note, selected));
        }}
      >
        {say('queryAddSelected')}
      </button>
      <SentencePicker chart={chart} onPick={add} />
    </fieldset>
  );
}

/** The note that an indicator without a date was taken from, counted from 0. */
function noteOf(indicator: QueryIndicator, { notes }: Chart): number {
  const undated = notes.findIndex((note) => note.date === null && holds(note, indicator));
  return undated < 0
    ? Math.max(
        0,
        notes.findIndex((note) => holds(note, indicator)),
      )
    : undated;
}

/** A draft without an indicator; what it supported is supported by the others as before. */
function without(draft: QueryDraft, gone: number): QueryDraft {
  return {
    ...draft,
    indicators: draft.indicators.filter((_one, index) => index !== gone),
    options: draft.options.map((option) => ({
      ...option,
      supportedBy: option.supportedBy
        .filter((index) => index !== gone)
        .map((index) => (index > gone ? index - 1 : index)),
    })),
  };
}
