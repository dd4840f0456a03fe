import { useId, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { QueryDraft } from '#src/queries/query.ts';
import { QUERY_TYPES, REASONS } from '#src/wording/query.ts';
import { checkDraft } from '../../queries/check-draft.ts';
import { followed } from '../../queries/follow-chart.ts';
import { withType } from '../../queries/options.ts';
import type { Unfinished } from '../../queries/unfinished.ts';
import type { TemplateSubject } from '../../queries/use-template.ts';
import type { Chart } from '../../worklist/chart.ts';
import { ChoiceField, TextField } from './field.tsx';
import { QueryBreaches, QueryStanding } from './query-breaches.tsx';
import { QueryEnds, type SendWay } from './query-ends.tsx';
import { QueryIndicators } from './query-indicators.tsx';
import { QueryOptions } from './query-options.tsx';
import { QueryPeople } from './query-people.tsx';
import { QueryTemplateField } from './query-template-field.tsx';
import { edition } from './query-tools.ts';
import { reasonName, typeName } from './query-words.ts';
import type { SelectedPlace } from './use-selected.ts';
import { type MessageKey, say } from '../../ui/say.ts';

interface Props {
  readonly chart: Chart;
  readonly begun: QueryDraft;
  /** Null where it is about no finding. */
  readonly subject: TemplateSubject | null;
  readonly selected: SelectedPlace | null;
  /** Where it stands, at every letter: so that it can be kept whatever takes the editor away. */
  readonly unfinished: Unfinished;
  /** Null for one that is not in the log yet. */
  readonly query: string | null;
  /** Asks what a note is, counted from 0. */
  readonly onDescribe: (part: number) => void;
  readonly onPreview: (draft: QueryDraft) => void;
  /** Keeps the draft, and closes. Gives what went wrong, or null. */
  readonly onKeep: (draft: QueryDraft) => Promise<MessageKey | null>;
  /** Sends it by a way. Gives what went wrong, or null. */
  readonly onIssue: (draft: QueryDraft, way: SendWay) => Promise<MessageKey | null>;
  /** Closes, and keeps nothing of what was written since it was opened. */
  readonly onDiscard: () => void;
}

/** Writes a query. The wording rules look at it as it is written, and one that breaks a blocking rule cannot be sent. */
export function QueryEditor(props: Props) {
  const { chart, begun, subject, selected, unfinished, query, onPreview, onKeep, onIssue, onDiscard } = props;
  const [draft, setDraft] = useState(begun);
  const question = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  const check = useMemo(() => checkDraft(draft, edition()), [draft]);
  useLayoutEffect(() => question.current?.focus(), []);
  useLayoutEffect(() => {
    unfinished.begin(query, begun);
    return () => void unfinished.leave();
  }, []);
  const choice = useRef(begun);
  const start = useRef(begun);
  if (draft.type === 'choice') choice.current = draft;
  const take = (next: QueryDraft): void => {
    unfinished.write(next);
    setDraft(next);
  };
  // Whatever comes to be known of the chart meanwhile: a note's date, the patient's number.
  useLayoutEffect(() => {
    const next = followed(draft, chart);
    if (JSON.stringify(next) === JSON.stringify(draft)) return;
    if (draft === start.current) start.current = next; // nobody wrote that
    take(next);
  }, [chart.notes]);
  const set = (change: Partial<QueryDraft>): void => take({ ...draft, ...change });
  return (
    <form class="query-editor" aria-labelledby={`${id}-title`} onSubmit={(event) => event.preventDefault()}>
      <div class="editor-head">
        <h3 id={`${id}-title`}>{say('queryWriting')}</h3>
        <QueryStanding check={check} />
      </div>
      <QueryTemplateField draft={draft} subject={subject} onDraft={take} />
      <div class="field">
        <label for={`${id}-question`}>{say('queryQuestion')}</label>
        <textarea
          id={`${id}-question`}
          ref={question}
          rows={3}
          value={draft.question}
          onInput={(event) => set({ question: event.currentTarget.value })}
        />
      </div>
      <QueryBreaches check={check} />
      <ChoiceField
        name="queryType"
        value={draft.type}
        onValue={(value) => {
          const type = QUERY_TYPES.find((one) => one === value) ?? 'open';
          take(withType(draft, type, choice.current));
        }}
      >
        {QUERY_TYPES.map((type) => (
          <option key={type} value={type}>
            {typeName(type)}
          </option>
        ))}
      </ChoiceField>
      {draft.type !== 'open' && <QueryOptions draft={draft} onDraft={take} />}
      <QueryIndicators {...{ chart, draft, selected }} onDraft={take} onDescribe={props.onDescribe} />
      <TextField name="queryTitle" value={draft.title} onValue={(title) => set({ title })} />
      <ChoiceField
        name="queryReason"
        value={draft.reason ?? ''}
        onValue={(value) => set({ reason: REASONS.find((one) => one === value) ?? null })}
      >
        <option value="">{say('queryNoReason')}</option>
        {REASONS.map((reason) => (
          <option key={reason} value={reason}>
            {reasonName(reason)}
          </option>
        ))}
      </ChoiceField>
      <QueryPeople draft={draft} onDraft={take} />
      <QueryEnds
        {...{ draft, onPreview, onKeep, onIssue, onDiscard }}
        isFit={check.isFit}
        isChanged={draft !== start.current}
      />
    </form>
  );
}
