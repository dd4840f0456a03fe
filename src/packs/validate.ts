import type { z } from 'zod';
import type { Fault, FaultCode } from './fault.ts';
import type { YamlFile } from './yaml-file.ts';
import { faultAt } from './yaml-file.ts';

export type Validated<T> =
  | { readonly data: T; readonly faults: null }
  | { readonly data: null; readonly faults: readonly Fault[] };

/** A file's value in its shape, or what keeps it from that: one fault for each field. */
export function validate<T extends z.ZodType>(file: YamlFile, schema: T): Validated<z.output<T>> {
  const result = schema.safeParse(file.value);
  if (result.success) return { data: result.data, faults: null };
  return { data: null, faults: result.error.issues.flatMap((issue) => faultsOf(file, issue)) };
}

function faultsOf(file: YamlFile, issue: z.core.$ZodIssue): Fault[] {
  const at = (code: FaultCode, path: readonly PropertyKey[], problem: string, mend: string): Fault =>
    faultAt(file, code, path, problem, mend);
  const { path } = issue;
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) =>
        at(
          'field-unknown',
          [...path, key],
          `There is no field "${key}" here.`,
          'Remove it, or correct its spelling.',
        ),
      );
    case 'invalid_type':
      return isMissing(file.value, path)
        ? [at('field-missing', path, `The field ${name(path)} is missing.`, `Add it: ${mendOf(issue)}`)]
        : [at('field-type', path, `${name(path)} is not what is taken here.`, mendOf(issue))];
    case 'too_big':
      return [
        at('too-many', path, `${name(path)} is over the limit of ${String(issue.maximum)}.`, mendOf(issue)),
      ];
    case 'too_small':
      return [
        at(
          'too-few',
          path,
          `${name(path)} ${isEmptyAt(file.value, path) ? 'is empty' : `is under the limit of ${String(issue.minimum)}`}.`,
          mendOf(issue),
        ),
      ];
    case 'invalid_value':
      return isMissing(file.value, path)
        ? [
            at(
              'field-missing',
              path,
              `The field ${name(path)} is missing.`,
              `Add one of: ${issue.values.join(', ')}.`,
            ),
          ]
        : [
            at(
              'field-value',
              path,
              `${name(path)} is not one of its values.`,
              `Use one of: ${issue.values.join(', ')}.`,
            ),
          ];
    default:
      return [at('field-value', path, `${name(path)} is not in its form.`, mendOf(issue))];
  }
}

/** Words of ours where the schema has them, else what was expected. Never the value: it may be text of a note. */
function mendOf(issue: z.core.$ZodIssue): string {
  const own = issue.message;
  if (!own.startsWith('Invalid') && !own.startsWith('Too ')) return own;
  if (issue.code === 'invalid_type') return `Write ${kinds[issue.expected] ?? issue.expected}.`;
  if (issue.code === 'too_big') return `Keep it at ${String(issue.maximum)} or below.`;
  if (issue.code === 'too_small') return `Bring it to ${String(issue.minimum)} or above.`;
  return 'Compare it with a file of the same kind that loads.';
}

const kinds: Record<string, string> = {
  string: 'text (in quotes, if it looks like a number)',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list, each item after a hyphen',
  object: 'named fields',
  record: 'named fields',
};

function isMissing(value: unknown, path: readonly PropertyKey[]): boolean {
  return valueAt(value, path) === undefined;
}

/** Whether a text or a list stands there with nothing in it. */
function isEmptyAt(value: unknown, path: readonly PropertyKey[]): boolean {
  const here = valueAt(value, path);
  return here === '' || (Array.isArray(here) && here.length === 0);
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  let here: unknown = value;
  for (const step of path) {
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, step)) return undefined;
    here = Reflect.get(here, step);
  }
  return here;
}

function name(path: readonly PropertyKey[]): string {
  const last = path.findLast((step) => typeof step === 'string');
  if (last === undefined) return 'The file';
  const step = path.at(-1);
  return typeof step === 'number' ? `Item ${step + 1} of "${last}"` : `"${last}"`;
}
