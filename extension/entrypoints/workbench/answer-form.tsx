import { useId, useState } from 'preact/hooks';
import { OUTCOMES, type Outcome, type QueryAct } from '#src/queries/event.ts';
import type { QueryLife } from '#src/queries/life.ts';
import { OUTCOME_OF } from '#src/queries/outcome-of.ts';
import { momentOf } from '../../queries/moment.ts';
import { ActFrame } from './act-frame.tsx';
import { ChoiceField, TextField } from './field.tsx';
import { outcomeName } from './query-words.ts';
import { say } from '../../ui/say.ts';

/** Asks what was answered, by whom and when: an answer on paper or by word is often written down on another day. */
export function AnswerForm(props: {
  life: QueryLife;
  onDone: (act: QueryAct) => void;
  onCancel: () => void;
}) {
  const { life, onDone, onCancel } = props;
  const { options, to } = life.draft;
  const [now] = useState(() => momentOf(new Date()).slice(0, 16));
  const [option, setOption] = useState<number | null>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [text, setText] = useState('');
  const [by, setBy] = useState(to.name);
  const [at, setAt] = useState(now);
  const id = useId();
  const done = (): void => {
    if (outcome === null) return;
    const given = { option, text, by: by.trim() };
    const answer = at === now || at === '' ? given : { ...given, at: momentOf(new Date(at)) };
    onDone({ kind: 'answered', answer, outcome });
  };
  return (
    <ActFrame name={say('actAnswered')} isWhole={outcome !== null} onDone={done} onCancel={onCancel}>
      {options.length > 0 && (
        <ChoiceField
          name="actOption"
          value={option === null ? '' : String(option)}
          onValue={(value) => {
            const chosen = value === '' ? null : Number(value);
            setOption(chosen);
            const kind = chosen === null ? undefined : options[chosen]?.kind;
            if (kind !== undefined) setOutcome(OUTCOME_OF[kind]);
          }}
        >
          <option value="">{say('actNoOption')}</option>
          {options.map(({ label }, index) => (
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
      <TextField name="actWords" value={text} onValue={setText} />
      <TextField name="actBy" value={by} onValue={setBy} />
      <div class="field">
        <label for={id}>{say('actAt')}</label>
        <input
          id={id}
          type="datetime-local"
          min={life.openedAt?.slice(0, 16)}
          max={now}
          value={at}
          onInput={(event) => setAt(event.currentTarget.value)}
        />
      </div>
    </ActFrame>
  );
}
