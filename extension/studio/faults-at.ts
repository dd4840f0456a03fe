import { type Fault, fieldName } from '#src/packs/fault.ts';
import type { FormField } from './rule-form.ts';

/**
 * What is wrong with a field of a form. What is wrong with all that stands around it ("source" around "source.title") is
 * told at the first field of the form that stands in it.
 */
export function faultsAt(field: FormField, form: readonly FormField[], faults: readonly Fault[]): Fault[] {
  const own = fieldName(field.path);
  return faults.filter(({ field: of }) => {
    if (of === own || isIn(of, own)) return true;
    return field === form.find(({ path }) => isIn(fieldName(path), of));
  });
}

function isIn(inner: string, outer: string): boolean {
  return outer !== '' && (inner.startsWith(`${outer}.`) || inner.startsWith(`${outer}[`));
}
