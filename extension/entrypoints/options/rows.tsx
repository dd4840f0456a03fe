import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import type { SettingName } from '../../storage/settings.ts';
import { type MessageKey, say } from '../../ui/say.ts';
import type { SettingsHands } from '../../ui/use-settings.ts';

/** Names of the settings with values of one type. */
type Of<T> = { [Name in SettingName]: SettingsHands['settings'][Name] extends T ? Name : never }[SettingName];

interface RowProps<Name extends SettingName> {
  readonly hands: SettingsHands;
  readonly name: Name;
  readonly label: MessageKey;
  readonly hint?: MessageKey;
}

/** A setting that is on or off. */
export function SwitchRow({ hands, name, label, hint }: RowProps<Of<boolean>>) {
  const id = useId();
  return (
    <Row id={id} label={label} hint={hint} isFixed={hands.isFixed(name)}>
      <input
        id={id}
        type="checkbox"
        aria-describedby={`${id}-hint`}
        checked={hands.settings[name]}
        disabled={hands.isFixed(name)}
        onChange={(event) => hands.choose(name, event.currentTarget.checked)}
      />
    </Row>
  );
}

/** A setting that is a whole number from `least` to `most`, a `unit` of the setting each. */
export function NumberRow(
  props: RowProps<'marks' | 'delay'> & {
    readonly most: number;
    readonly step: number;
    readonly unit: number;
  },
) {
  const { hands, name, label, hint, most, step, unit } = props;
  const id = useId();
  return (
    <Row id={id} label={label} hint={hint} isFixed={hands.isFixed(name)}>
      <input
        id={id}
        type="number"
        min="0"
        max={most}
        step={step}
        aria-describedby={`${id}-hint`}
        value={hands.settings[name] / unit}
        disabled={hands.isFixed(name)}
        onChange={(event) => {
          const { valueAsNumber, validity } = event.currentTarget;
          if (validity.valid && !Number.isNaN(valueAsNumber))
            hands.choose(name, Math.round(valueAsNumber * unit));
        }}
      />
    </Row>
  );
}

export function Row(props: {
  readonly id: string;
  readonly label: MessageKey;
  readonly hint?: MessageKey | undefined;
  readonly isFixed?: boolean;
  readonly children: ComponentChildren;
}) {
  const { id, label, hint, isFixed = false, children } = props;
  return (
    <div class="row">
      <label for={id}>{say(label)}</label>
      {children}
      <p class="soft" id={`${id}-hint`}>
        {hint !== undefined && say(hint)} {isFixed && say('setByOrganization')}
      </p>
    </div>
  );
}
