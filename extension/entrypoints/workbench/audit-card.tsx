import { useId, useState } from 'preact/hooks';
import data from '#rules/measures/audit-verdicts.json' with { type: 'json' };
import { issuedOn } from '../../queries/issued-on.ts';
import type { AuditVerdict } from '../../worklist/audit-desk.ts';
import type { Sampled } from '../../worklist/audit-sample.ts';
import { say } from '../../ui/say.ts';
import { Places } from './places.tsx';
import { QueryPaper } from './query-paper.tsx';

/** One item of a sample, and what the auditor says of it. `by` is who; nothing is recorded without. */
export function AuditCard(props: {
  item: Sampled;
  number: number;
  by: string;
  verdict: AuditVerdict | undefined;
  onOpen: (chart: number) => void;
  onRecord: (said: Pick<AuditVerdict, 'kind' | 'rules' | 'verdict' | 'reason'>) => Promise<void>;
}) {
  const { item, number, by, verdict, onOpen, onRecord } = props;
  const id = useId();
  const [chosen, setChosen] = useState(verdict?.verdict ?? '');
  const [reason, setReason] = useState(verdict?.reason ?? '');
  const [said, setSaid] = useState('');
  const rules = rulesOf(item);
  const isThere = item.kind === 'query' || item.prompt !== null;
  const isReady = by !== '' && chosen !== '' && reason.trim() !== '';
  const record = async (): Promise<void> => {
    const recorded = { kind: item.kind, rules, verdict: chosen, reason: reason.trim() };
    const text = await onRecord(recorded).then(
      () => say('auditRecorded'),
      () => say('auditNotRecorded'),
    );
    setSaid(text);
  };
  return (
    <li>
      <h3>
        {say(item.kind === 'prompt' ? 'auditPrompt' : 'auditQuery', number)}{' '}
        <span class="soft">{rules.join(', ')}</span>
      </h3>
      <What item={item} onOpen={onOpen} />
      {isThere && (
        <form
          class="stacked"
          aria-label={say('auditVerdictOf', number)}
          onSubmit={(event) => {
            event.preventDefault();
            if (isReady) void record();
          }}
        >
          <fieldset>
            <legend>{say('auditVerdict')}</legend>
            {data.verdicts.map((one) => (
              <label key={one.id}>
                <input
                  type="radio"
                  name={id}
                  checked={chosen === one.id}
                  onChange={() => setChosen(one.id)}
                />
                <span>
                  {one.title} <span class="soft">{one.says}</span>
                </span>
              </label>
            ))}
          </fieldset>
          <label for={`${id}reason`}>{say('auditReason')}</label>
          <input
            id={`${id}reason`}
            maxLength={300}
            value={reason}
            onInput={(event) => setReason(event.currentTarget.value)}
          />
          <button type="submit" aria-disabled={!isReady} aria-describedby={`${id}why`}>
            {say('auditRecord')}
          </button>
          <p id={`${id}why`} class="soft">
            {!isReady && say('auditNeeds')}
          </p>
          <p role="status">
            {said} {verdict !== undefined && say('auditBefore', verdict.by, verdict.on)}
          </p>
        </form>
      )}
    </li>
  );
}

/** The prompt with the words it rests on, or the query as the provider sees it. */
function What({ item, onOpen }: { item: Sampled; onOpen: (chart: number) => void }) {
  if (item.kind === 'query') return <QueryPaper draft={item.query.draft} on={issuedOn(item.query) ?? ''} />;
  const { prompt, chart } = item;
  return (
    <>
      {prompt === null ? (
        <p>{say('chartUnread')}</p>
      ) : (
        <>
          <p>
            <strong>{prompt.question}</strong> {prompt.answers.map(({ label }) => label).join(', ')}
          </p>
          <Places prompt={prompt} chart={chart} />
          <p class="soft">{prompt.why}</p>
        </>
      )}
      <button type="button" onClick={() => onOpen(chart.id)}>
        {say('auditOpen')}
      </button>
    </>
  );
}

function rulesOf(item: Sampled): readonly string[] {
  if (item.kind === 'query') return [...new Set(item.query.draft.asks.map(({ rule }) => rule))];
  return item.prompt === null ? [] : [item.prompt.rule];
}
