import type { ExampleText, RuleWordings, TriedForm, TriedWording } from '#src/authoring/try-forms.ts';
import type { FormKind } from '#src/authoring/word-forms.ts';
import { type MessageKey, say } from '../../ui/say.ts';

const KINDS: Readonly<Record<FormKind, MessageKey>> = {
  one: 'formSingle',
  several: 'formSeveral',
  present: 'formPresent',
  past: 'formPast',
  going: 'formGoing',
  figures: 'formFigures',
  words: 'formWords',
  'order-figures': 'formOrder',
  'order-words': 'formOrderWords',
  hyphen: 'formHyphen',
  'no-hyphen': 'formNoHyphen',
};

/** Another form of a wording, whether it is taken, and what can be made of it. */
export function FormItem(props: {
  form: TriedForm;
  of: TriedWording['of'];
  words: RuleWordings;
  onAdd: (field: keyof RuleWordings, line: string) => void;
}) {
  const { form, of, words, onAdd } = props;
  const { kind, text, isTaken, example } = form;
  return (
    <li class={isTaken === null ? '' : isTaken ? 'green' : 'red'}>
      <p>
        <q>{text}</q> <span class="soft">{say(KINDS[kind])}</span>{' '}
        {isTaken !== null && <strong>{say(isTaken ? 'formTaken' : 'formNotTaken')}</strong>}
      </p>
      {example !== null && <p dir="auto">{example.text}</p>}
      <div class="buttons">
        {example !== null && (
          <AddButton
            label={addText(example)}
            of={text}
            isThere={words[example.field].includes(example.text)}
            onAdd={() => onAdd(example.field, example.text)}
          />
        )}
        {of !== 'asks' && isTaken === false && (
          <AddButton
            label={say('formAddPhrase')}
            of={text}
            isThere={words[of].includes(text)}
            onAdd={() => onAdd(of, text)}
          />
        )}
      </div>
    </li>
  );
}

/** It stays where it is once it was pressed, so that the focus is not lost. */
function AddButton(props: { label: string; of: string; isThere: boolean; onAdd: () => void }) {
  const { of, isThere, onAdd } = props;
  const label = isThere ? say('formIsThere') : props.label;
  return (
    <button
      type="button"
      aria-disabled={isThere}
      aria-label={`${label}: ${of}`}
      onClick={() => {
        if (!isThere) onAdd();
      }}
    >
      {label}
    </button>
  );
}

function addText({ field }: ExampleText): string {
  return say(field === 'asks' ? 'formAddAsks' : 'formAddQuiet');
}
