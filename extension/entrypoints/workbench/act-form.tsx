import { useState } from 'preact/hooks';
import type { QueryAct } from '#src/queries/event.ts';
import type { QueryLife } from '#src/queries/life.ts';
import { ActFrame } from './act-frame.tsx';
import { AnswerForm } from './answer-form.tsx';
import { TextField } from './field.tsx';
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
export function ActForm(props: Props) {
  const { act, ...rest } = props;
  return act === 'answered' ? <AnswerForm {...rest} /> : <ReasonForm {...rest} act={act} />;
}

function ReasonForm(props: Props & { readonly act: Exclude<FormAct, 'answered'> }) {
  const { act, nextLevel, onDone, onCancel } = props;
  const [text, setText] = useState('');
  const [to, setTo] = useState(act === 'escalated' ? nextLevel : '');
  const isWhole = act === 'assigned' ? to.trim() !== '' : !NEEDS_REASON.has(act) || text.trim() !== '';
  const done = (): void => {
    if (act === 'escalated') onDone({ kind: act, to, reason: text });
    else if (act === 'assigned') onDone({ kind: act, assignee: to.trim() });
    else onDone({ kind: act, reason: text });
  };
  return (
    <ActFrame name={say(ACT_NAMES[act])} {...{ isWhole, onCancel }} onDone={done}>
      {(act === 'escalated' || act === 'assigned') && <TextField name="actTo" value={to} onValue={setTo} />}
      {act !== 'assigned' && <TextField name="actReason" value={text} onValue={setText} />}
    </ActFrame>
  );
}
