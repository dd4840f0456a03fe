import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { type MessageKey, say } from '../../ui/say.ts';

/** A line of text with its name. */
export function TextField(props: {
  name: MessageKey;
  value: string;
  isFixed?: boolean;
  onValue: (value: string) => void;
}) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{say(props.name)}</label>
      <input
        id={id}
        type="text"
        autocomplete="off"
        readOnly={props.isFixed === true}
        value={props.value}
        onInput={(event) => props.onValue(event.currentTarget.value)}
      />
    </div>
  );
}

/** A day (YYYY-MM-DD) or a time of day (HH:MM) with its name; empty for none. */
export function DayField(props: {
  name: MessageKey;
  type?: 'date' | 'time';
  value: string;
  onValue: (value: string) => void;
}) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{say(props.name)}</label>
      <input
        id={id}
        type={props.type ?? 'date'}
        value={props.value}
        onInput={(event) => props.onValue(event.currentTarget.value)}
      />
    </div>
  );
}

/** A choice with its name; `children` are its options. */
export function ChoiceField(props: {
  name: MessageKey;
  value: string;
  onValue: (value: string) => void;
  children: ComponentChildren;
}) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{say(props.name)}</label>
      <select id={id} value={props.value} onChange={(event) => props.onValue(event.currentTarget.value)}>
        {props.children}
      </select>
    </div>
  );
}
