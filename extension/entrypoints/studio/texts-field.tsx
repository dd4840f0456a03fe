import { useLayoutEffect, useRef } from 'preact/hooks';
import { at as valueAt } from '../../intake/json-path.ts';
import { say } from '../../ui/say.ts';
import type { FieldProps } from './field-props.ts';

/** Texts of notes, each in a box of its own; in those that ask, the words asked about are marked. */
export function TextsField(props: FieldProps & { id: string; label: string; described: string }) {
  const { field, values, onChange, id, label, described } = props;
  const given = valueAt(values, ...field.path);
  const texts: string[] = Array.isArray(given) ? given.map(String) : [];
  const added = useRef(-1);
  const set = (at: number, text: string): void =>
    onChange(
      field.path,
      texts.map((one, index) => (index === at ? text : one)),
    );
  return (
    <fieldset id={id} aria-describedby={described}>
      <legend>{label}</legend>
      {texts.map((text, at) => (
        <TextBox
          key={at}
          text={text}
          label={say('fieldTextNumber', label, at + 1)}
          isAdded={at === added.current}
          canMark={field.kind === 'marked'}
          onText={(next) => set(at, next)}
          onRemove={() => onChange(field.path, texts.toSpliced(at, 1))}
        />
      ))}
      <button
        type="button"
        aria-label={say('fieldAddTextTo', label)}
        onClick={() => {
          added.current = texts.length;
          onChange(field.path, [...texts, '']);
        }}
      >
        {say('fieldAddText')}
      </button>
    </fieldset>
  );
}

function TextBox(props: {
  text: string;
  label: string;
  /** Somebody has just added it, to write into it. */
  isAdded: boolean;
  canMark: boolean;
  onText: (text: string) => void;
  onRemove: () => void;
}) {
  const { text, label, isAdded, canMark, onText, onRemove } = props;
  const box = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    if (isAdded) box.current!.focus();
  }, [isAdded]);
  const mark = (): void => {
    const { selectionStart: from, selectionEnd: to } = box.current!;
    if (from === to) return;
    onText(`${text.slice(0, from)}[${text.slice(from, to)}]${text.slice(to)}`);
  };
  return (
    <div class="text-box">
      <textarea
        ref={box}
        rows={2}
        aria-label={label}
        value={text}
        onInput={(event) => onText(event.currentTarget.value)}
      />
      <div class="buttons">
        {canMark && (
          <button type="button" aria-label={say('fieldMarkIn', label)} onClick={mark}>
            {say('fieldMark')}
          </button>
        )}
        <button type="button" aria-label={say('fieldRemoveTextOf', label)} onClick={onRemove}>
          {say('fieldRemoveText')}
        </button>
      </div>
    </div>
  );
}
