import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { OUTCOMES, type Outcome, type QueryAct } from '#src/queries/event.ts';
import type { QueryLife } from '#src/queries/life.ts';
import { OUTCOME_OF } from '#src/queries/outcome-of.ts';
import { ChoiceField, TextField } from './field.tsx';
import { outcomeName } from './query-words.ts';
import { type MessageKey, say } from '../../ui/say.ts';

/** What is written down about a query by a form. */
export type FormAct = 'answered' | 'escalated' | 'retracted' | 'closed' | 'reopened' | 'assigned' | 'erased';

interface Props {
  readonly act: FormAct;
  readonly life: QueryLife;
  readonly nextLevel: string;
  readonly onDone: (act: QueryAct | { readonly kind: 'erased'; readonly reason: string }) => void;
  readonly onCancel: () => void;
}

export const ACT_NAMES: Readonly<Record<FormAct, MessageKey>> = {
  answered: 'actAnswered',
  escalated: 'actEscalated',
  retracted: 'actRetracted',
  closed: 'actClosed',
  reopened: 'actReopened',
  assigned: 'actAssigned',
  erased: 'actErased',
};

/** Those whose reason nobody can guess from the rest. */
const NEEDS_REASON: ReadonlySet<FormAct> = new Set(['escalated', 'retracted', 'reopened', 'erased']);

/** Asks what is to be written down: who is next, why, or what was answered. */
export function ActForm({ act, life, nextLevel, onDone, onCancel }: Props) {
  const [text, setText] = useState('');
  const [to, setTo] = useState(act === 'escalated' ? nextLevel : '');
  const [option, setOption] = useState<number | null>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const id = useId();
  useEffect(() => form.current?.querySelector<HTMLElement>('input, select')?.focus(), []);
  const isWhole =
    act === 'answered'
      ? outcome !== null
      : act === 'assigned'
        ? to.trim() !== ''
        : !NEEDS_REASON.has(act) || text.trim() !== '';
  const done = (event: Event): void => {
    event.preventDefault();
    if (!isWhole) return;
    if (act === 'answered') onDone({ kind: act, answer: { option, text }, outcome: outcome ?? 'other' });
    else if (act === 'escalated') onDone({ kind: act, to, reason: text });
    else if (act === 'assigned') onDone({ kind: act, assignee: to.trim() });
    else onDone({ kind: act, reason: text });
  };
  return (
    <form class="act-form" ref={form} aria-labelledby={id} onSubmit={done}>
      <h5 id={id}>{say(ACT_NAMES[act])}</h5>
      {act === 'answered' && (
        <>
          {life.draft.options.length > 0 && (
            <ChoiceField
              name="actOption"
              value={option === null ? '' : String(option)}
              onValue={(value) => {
                const at = value === '' ? null : Number(value);
                setOption(at);
                const kind = at === null ? undefined : life.draft.options[at]?.kind;
                if (kind !== undefined) setOutcome(OUTCOME_OF[kind]);
              }}
            >
              <option value="">{say('actNoOption')}</option>
              {life.draft.options.map(({ label }, index) => (
                <option key={label} value={String(index)}>
                  {label}
                </option>
              ))}
            </ChoiceField>
          )}
          <ChoiceField
            name="actOutcome"
            value={outcome ?? ''}
            onValue={(value) => setOutcome(OUTCOMES.find((one) => one === value) ?? null)}
          >
            <option value="">{say('actChooseOutcome')}</option>
            {OUTCOMES.map((one) => (
              <option key={one} value={one}>
                {outcomeName(one)}
              </option>
            ))}
          </ChoiceField>
        </>
      )}
      {(act === 'escalated' || act === 'assigned') && <TextField name="actTo" value={to} onValue={setTo} />}
      {act !== 'assigned' && (
        <TextField name={act === 'answered' ? 'actWords' : 'actReason'} value={text} onValue={setText} />
      )}
      <div class="row">
        <button type="submit" class="strong" disabled={!isWhole}>
          {say('actWrite')}
        </button>
        <button type="button" onClick={onCancel}>
          {say('benchCancel')}
        </button>
      </div>
    </form>
  );
}
