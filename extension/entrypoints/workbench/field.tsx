import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { type MessageKey, say } from '../../ui/say.ts';

/** A field with its name; `field` draws it under the id that the name is for. */
function Named({ name, field }: { name: MessageKey; field: (id: string) => ComponentChildren }) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{say(name)}</label>
      {field(id)}
    </div>
  );
}

/** A line of text with its name. */
export function TextField(props: {
  name: MessageKey;
  value: string;
  isFixed?: boolean;
  onValue: (value: string) => void;
}) {
  return (
    <Named
      name={props.name}
      field={(id) => (
        <input
          id={id}
          type="text"
          readOnly={props.isFixed === true}
          value={props.value}
          onInput={(event) => props.onValue(event.currentTarget.value)}
        />
      )}
    />
  );
}

/** A day (YYYY-MM-DD) or a time of day (HH:MM) with its name; empty for none. */
export function DayField(props: {
  name: MessageKey;
  type?: 'date' | 'time';
  value: string;
  onValue: (value: string) => void;
}) {
  return (
    <Named
      name={props.name}
      field={(id) => (
        <input
          id={id}
          type={props.type ?? 'date'}
          value={props.value}
          onInput={(event) => props.onValue(event.currentTarget.value)}
        />
      )}
    />
  );
}

/** A choice with its name; `children` are its options. */
export function ChoiceField(props: {
  name: MessageKey;
  value: string;
  onValue: (value: string) => void;
  children: ComponentChildren;
}) {
  return (
    <Named
      name={props.name}
      field={(id) => (
        <select id={id} value={props.value} onChange={(event) => props.onValue(event.currentTarget.value)}>
          {props.children}
        </select>
      )}
    />
  );
}
