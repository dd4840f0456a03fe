import { useId, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { IssuedBy } from '#src/queries/event.ts';
import type { QueryDraft } from '#src/queries/query.ts';
import { QUERY_TYPES, REASONS } from '#src/wording/query.ts';
import { checkDraft } from '../../queries/check-draft.ts';
import { withType } from '../../queries/options.ts';
import type { Unfinished } from '../../queries/unfinished.ts';
import type { TemplateSubject } from '../../queries/use-template.ts';
import type { Chart } from '../../worklist/chart.ts';
import { ChoiceField, TextField } from './field.tsx';
import { QueryBreaches } from './query-breaches.tsx';
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
  readonly onPreview: (draft: QueryDraft) => void;
  /** Keeps the draft, and closes. Gives what went wrong, or null. */
  readonly onKeep: (draft: QueryDraft) => Promise<MessageKey | null>;
  /** Sends it by a way. Gives what went wrong, or null. */
  readonly onIssue: (draft: QueryDraft, way: SendWay) => Promise<MessageKey | null>;
}

/** The ways in which a query is sent; `json` and `fhir` are files, and `armed` sends it once it was put into a field. */
export type SendWay = Exclude<IssuedBy, 'file'> | 'json' | 'fhir';

const WAYS: readonly (readonly [SendWay, MessageKey])[] = [
  ['copy', 'queryIssueCopy'],
  ['armed', 'queryIssueArmed'],
  ['print', 'queryIssuePrint'],
  ['json', 'queryIssueJson'],
  ['fhir', 'queryIssueFhir'],
  ['verbal', 'queryIssueVerbal'],
];

/** Writes a query. The wording rules look at it as it is written, and one that breaks a blocking rule cannot be sent. */
export function QueryEditor(props: Props) {
  const { chart, begun, subject, selected, unfinished, query, onPreview, onKeep, onIssue } = props;
  const [draft, setDraft] = useState(begun);
  const [fault, setFault] = useState<MessageKey | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const question = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  const check = useMemo(() => checkDraft(draft, edition()), [draft]);
  useLayoutEffect(() => question.current?.focus(), []);
  useLayoutEffect(() => {
    unfinished.begin(query, begun);
    return () => void unfinished.leave();
  }, []);
  const choice = useRef(begun);
  if (draft.type === 'choice') choice.current = draft;
  const take = (next: QueryDraft): void => {
    unfinished.write(next);
    setDraft(next);
  };
  const set = (change: Partial<QueryDraft>): void => take({ ...draft, ...change });
  const tried = async (done: Promise<MessageKey | null>): Promise<void> => {
    setIsBusy(true);
    setFault(await done);
    setIsBusy(false);
  };
  return (
    <form class="query-editor" aria-labelledby={`${id}-title`} onSubmit={(event) => event.preventDefault()}>
      <h3 id={`${id}-title`}>{say('queryWriting')}</h3>
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
      <QueryIndicators {...{ chart, draft, selected }} onDraft={take} />
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
      <QueryBreaches check={check} />
      <div class="row" role="group" aria-label={say('queryIssue')}>
        {WAYS.map(([way, name]) => (
          <button
            key={way}
            type="button"
            class={way === 'copy' ? 'strong' : ''}
            disabled={!check.isFit || isBusy}
            onClick={() => void tried(onIssue(draft, way))}
          >
            {say(name)}
          </button>
        ))}
      </div>
      {fault !== null && (
        <p role="alert" class="wrong">
          {say(fault)}
        </p>
      )}
      <div class="row">
        <button type="button" onClick={() => onPreview(draft)}>
          {say('queryPreview')}
        </button>
        <button type="button" disabled={isBusy} onClick={() => void tried(onKeep(draft))}>
          {say('queryKeepDraft')}
        </button>
      </div>
    </form>
  );
}
