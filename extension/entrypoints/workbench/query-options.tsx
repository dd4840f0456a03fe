import type { QueryDraft, QueryOption } from '#src/queries/query.ts';
import { say } from '../../ui/say.ts';

/** The answers of a choice: each with the indicators that support it. The ways out stand behind them, and stay. */
export function QueryOptions(props: { draft: QueryDraft; onDraft: (draft: QueryDraft) => void }) {
  const { draft, onDraft } = props;
  const { options, indicators } = draft;
  const set = (at: number, change: Partial<QueryOption>): void =>
    onDraft({
      ...draft,
      options: options.map((option, index) => (index === at ? { ...option, ...change } : option)),
    });
  const add = (option: QueryOption): void => {
    const at = options.findIndex(({ kind }) => kind === 'other' || kind === 'undetermined');
    onDraft({ ...draft, options: options.toSpliced(at < 0 ? options.length : at, 0, option) });
  };
  return (
    <fieldset>
      <legend>{say('queryOptions')}</legend>
      <ul class="options">
        {options.map((option, at) => (
          <li key={at}>
            {option.kind === 'value' ? (
              <>
                <input
                  type="text"
                  aria-label={say('queryOption', at + 1)}
                  value={option.label}
                  onInput={(event) => set(at, { label: event.currentTarget.value })}
                />
                <span class="supports" role="group" aria-label={say('querySupports', option.label)}>
                  {indicators.map((_one, index) => (
                    <label key={index}>
                      <input
                        type="checkbox"
                        checked={option.supportedBy.includes(index)}
                        onChange={() => set(at, { supportedBy: toggled(option.supportedBy, index) })}
                      />
                      {index + 1}
                    </label>
                  ))}
                </span>
                <button
                  type="button"
                  class="plain"
                  aria-label={say('queryRemoveOption', option.label)}
                  onClick={() => onDraft({ ...draft, options: options.toSpliced(at, 1) })}
                >
                  {say('queryRemove')}
                </button>
              </>
            ) : (
              option.label
            )}
          </li>
        ))}
      </ul>
      <div class="row">
        <button type="button" onClick={() => add({ label: '', kind: 'value', supportedBy: [] })}>
          {say('queryAddOption')}
        </button>
        {!options.some(({ kind }) => kind === 'insignificant') && (
          <button
            type="button"
            onClick={() =>
              add({ label: 'not clinically significant', kind: 'insignificant', supportedBy: [] })
            }
          >
            {say('queryAddInsignificant')}
          </button>
        )}
      </div>
    </fieldset>
  );
}

function toggled(list: readonly number[], index: number): number[] {
  return list.includes(index)
    ? list.filter((one) => one !== index)
    : [...list, index].toSorted((a, b) => a - b);
}
