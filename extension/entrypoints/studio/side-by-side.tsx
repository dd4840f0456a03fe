import type { Fault } from '#src/packs/fault.ts';
import { faultsAt } from '../../studio/faults-at.ts';
import type { FormField } from '../../studio/rule-form.ts';
import type { Schema } from '../../studio/schema-hints.ts';
import { valuesIn, withField } from '../../studio/yaml-fields.ts';
import { say } from '../../ui/say.ts';
import { Field } from './form-field.tsx';
import { YamlBox } from './yaml-box.tsx';

/** A file as a form and as YAML, side by side: what is written into one stands in the other at once. */
export function SideBySide(props: {
  text: string;
  form: readonly FormField[];
  schema: Schema;
  faults: readonly Fault[];
  onChange: (text: string) => void;
}) {
  const { text, form, schema, faults, onChange } = props;
  const values = valuesIn(text);
  const field = (each: FormField) => (
    <Field
      key={each.path.join('.')}
      field={each}
      values={values ?? {}}
      faults={faultsAt(each, form, faults)}
      onChange={(path, value) => onChange(withField(text, path, value, schema))}
    />
  );
  const rare = form.filter(({ isRare }) => isRare === true);
  return (
    <div class="sides">
      <div class="form">
        {values === null && <p role="alert">{say('studioMendYaml')}</p>}
        <fieldset class="bare" disabled={values === null}>
          <legend class="unseen">{say('studioForm')}</legend>
          {form.filter(({ isRare }) => isRare !== true).map(field)}
          {rare.length > 0 && (
            <details>
              <summary>{say('studioMoreFields')}</summary>
              {rare.map(field)}
            </details>
          )}
        </fieldset>
      </div>
      <div>
        <YamlBox text={text} label={say('studioYaml')} schema={schema} faults={faults} onChange={onChange} />
        <ul class="wrong">
          {faults.map(({ line, field: of, problem, mend }, index) => (
            <li key={index}>
              {say('studioFaultAt', line, of)} {problem} {mend}
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
