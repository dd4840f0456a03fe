import { useId, useState } from 'preact/hooks';
import { isAxis } from '#src/classification/axis.ts';
import { at as valueAt } from '../../intake/json-path.ts';
import { readFrom, shownIn } from '../../studio/rule-form.ts';
import { axisName } from '../../ui/axis-names.ts';
import { say } from '../../ui/say.ts';
import type { FieldProps } from './field-props.ts';
import { CHOICE_WORDS, FIELD_WORDS } from './field-words.ts';
import { TextsField } from './texts-field.tsx';

/** One field of a form, with what is wrong with it. */
export function Field(props: FieldProps) {
  const { field, faults: wrong } = props;
  const id = useId();
  const [name, hint] = FIELD_WORDS[field.path.join('.')]!;
  const described = `${id}-hint${wrong.length > 0 ? ` ${id}-wrong` : ''}`;
  return (
    <div class="field">
      {field.kind === 'texts' || field.kind === 'marked' ? (
        <TextsField {...props} id={id} label={say(name)} described={described} />
      ) : (
        <>
          <label for={id}>{say(name)}</label>
          <Written {...props} id={id} described={described} isWrong={wrong.length > 0} />
        </>
      )}
      <p class="soft" id={`${id}-hint`}>
        {hint !== null && say(hint)}
      </p>
      <div class="wrong" id={`${id}-wrong`}>
        {wrong.map(({ problem, mend }, index) => (
          <p key={index}>
            {problem} {mend}
          </p>
        ))}
      </div>
    </div>
  );
}

function Written(props: FieldProps & { id: string; described: string; isWrong: boolean }) {
  const { field, values, onChange, id, described, isWrong } = props;
  const { kind, path, choices } = field;
  const value = shownIn(kind, valueAt(values, ...path));
  const [written, setWritten] = useState(value);
  // What somebody is writing may have blanks that its value has not; what comes from elsewhere is another value.
  const shown = shownIn(kind, readFrom(kind, written)) === value ? written : value;
  const write = (next: string): void => {
    setWritten(next);
    onChange(path, readFrom(kind, next));
  };
  const common = { id, 'aria-describedby': described, 'aria-invalid': isWrong };
  if (choices !== undefined) {
    return (
      <select {...common} value={value} onChange={(event) => onChange(path, event.currentTarget.value)}>
        <option value="">{say('choiceNone')}</option>
        {choices.map((choice) => (
          <option key={choice} value={choice}>
            {choiceText(choice)}
          </option>
        ))}
      </select>
    );
  }
  if (kind === 'lines' || kind === 'table') {
    return (
      <textarea {...common} rows={3} value={shown} onInput={(event) => write(event.currentTarget.value)} />
    );
  }
  return <input {...common} value={shown} onInput={(event) => write(event.currentTarget.value)} />;
}

function choiceText(choice: string): string {
  if (isAxis(choice)) return axisName(choice);
  const word = CHOICE_WORDS[choice];
  return word === undefined ? choice : say(word);
}
