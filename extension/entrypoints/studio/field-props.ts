import type { Fault } from '#src/packs/fault.ts';
import type { FormField } from '../../studio/rule-form.ts';

/** What a field of a form is given. */
export interface FieldProps {
  readonly field: FormField;
  readonly values: Readonly<Record<string, unknown>>;
  /** What is wrong with it. */
  readonly faults: readonly Fault[];
  readonly onChange: (path: FormField['path'], value: unknown) => void;
}
