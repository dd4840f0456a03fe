import { useId, useRef, useState } from 'preact/hooks';
import type { QueryAct } from '#src/queries/event.ts';
import { canFollow, isWaiting, type QueryLife } from '#src/queries/life.ts';
import type { Person } from '#src/queries/query.ts';
import { issuedOn } from '../../queries/issued-on.ts';
import type { QueryDesk } from '../../queries/query-desk.ts';
import { QueryHistory } from './query-history.tsx';
import { ACT_NAMES, ActForm, type FormAct } from './act-form.tsx';
import { copyQuery, saveFhir, saveJson } from './send-query.tsx';
import { dueText, standsText, timeText, todoName } from './query-words.ts';
import { type MessageKey, say } from '../../ui/say.ts';

interface Props {
  readonly life: QueryLife;
  readonly desk: QueryDesk;
  readonly me: Person;
  readonly onEdit: () => void;
  readonly onShow: () => void;
}

/** In the order of their buttons. Erasing stands behind them: no state of a query forbids it. */
const FORMS = [
  'answered',
  'escalated',
  'closed',
  'reopened',
  'retracted',
  'assigned',
] as const satisfies readonly FormAct[];

/** Whether anybody still has something to do with it: what is done with is handed over to nobody. */
function wantsSomebody(life: QueryLife): boolean {
  return isWaiting(life) || life.state === 'draft' || life.state === 'answered';
}

/** One query of a chart: where it stands, what can be done about it, and all that happened to it. */
export function QueryCard({ life, desk, me, onEdit, onShow }: Props) {
  const [form, setForm] = useState<FormAct | null>(null);
  const [said, setSaid] = useState<MessageKey | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const id = useId();
  const standing = desk.standing(life);
  const { draft } = life;
  const on = issuedOn(life) ?? '';
  const remark = desk.remarkOn(life.id);
  const write = async (act: QueryAct, done: MessageKey): Promise<void> => {
    const isDone = await desk.record(life.id, act, me).catch(() => null);
    setSaid(isDone === null ? 'queryNotKept' : isDone ? done : 'queryDoneBefore');
    if (isDone !== null) closeForm();
  };
  const closeForm = (): void => {
    setForm(null);
    heading.current?.focus(); // the form took the focus with it
  };
  const remind = (): void => {
    const before = say('queryReminderOf', timeText(life.openedAt ?? ''));
    void copyQuery(draft, on, before).then(
      () => write({ kind: 'reminded', how: 'copy' }, 'queryReminderCopied'),
      () => setSaid('queryNotCopied'),
    );
  };
  const copy = (): void => {
    void copyQuery(draft, on).then(
      () => setSaid('queryCopied'),
      () => setSaid('queryNotCopied'),
    );
  };
  return (
    <article class="query-card" aria-labelledby={id}>
      <h4 id={id} ref={heading} tabIndex={-1}>
        {draft.title || say('queryUntitled')}
      </h4>
      <p>
        <span class={life.state === 'escalated' ? 'tag wrong' : 'tag'}>{standsText(life)}</span>{' '}
        {standing !== null && <span class={standing.isOverdue ? 'wrong' : 'soft'}>{dueText(standing)}</span>}{' '}
        {standing?.todo != null && <strong>{todoName(standing.todo)}</strong>}
      </p>
      {remark !== null && (
        <p role="status" class="wrong">
          {remark}
        </p>
      )}
      <p>{draft.question}</p>
      <p class="soft">
        {say('paperTo', draft.to.name)} {say('paperFrom', draft.assignee)}
      </p>
      <div class="row">
        {life.state === 'draft' ? (
          <button type="button" onClick={onEdit}>
            {say('queryGoOn')}
          </button>
        ) : (
          <>
            {canFollow(life, 'reminded') && (
              <button type="button" onClick={remind}>
                {say('queryRemind')}
              </button>
            )}
            <button type="button" onClick={copy}>
              {say('queryCopyAgain')}
            </button>
            <button type="button" onClick={onShow}>
              {say('queryShow')}
            </button>
            <button type="button" onClick={() => saveJson(life)}>
              {say('querySaveJson')}
            </button>
            <button type="button" onClick={() => saveFhir(life, standing?.dueAt ?? null)}>
              {say('querySaveFhir')}
            </button>
          </>
        )}
      </div>
      <div class="row">
        {[
          ...FORMS.filter((act) => canFollow(life, act) && (act !== 'assigned' || wantsSomebody(life))),
          'erased' as const,
        ].map((act) => (
          <button key={act} type="button" aria-expanded={form === act} onClick={() => setForm(act)}>
            {say(ACT_NAMES[act])}
          </button>
        ))}
      </div>
      {form !== null && (
        <ActForm
          key={form}
          act={form}
          life={life}
          nextLevel={desk.nextLevel(life)}
          onCancel={closeForm}
          onDone={(act) => {
            if (act.kind === 'erased')
              void desk.erase(life.id, act.reason).catch(() => setSaid('queryNotKept'));
            else void write(act, 'queryWritten');
          }}
        />
      )}
      <p role="status" class="soft">
        {said !== null && say(said)}
      </p>
      <QueryHistory life={life} waited={desk.waited(life)} />
    </article>
  );
}
