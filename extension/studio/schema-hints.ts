/** A JSON Schema as far as our files use it. */
export interface Schema {
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly enum?: readonly (string | number | boolean | null)[];
  readonly const?: string;
  readonly anyOf?: readonly Schema[];
  readonly required?: readonly string[];
}

/** Something that may be written at a place. */
export interface Hint {
  readonly label: string;
  /** What is written for it. */
  readonly insert: string;
  readonly says: string;
}

/** The schema of what stands at a path as `placeAt` gives it; null where the schema knows nothing of it. */
export function schemaAt(schema: Schema, path: readonly string[]): Schema | null {
  let here: Schema | undefined = schema;
  for (const step of path) {
    const inner: Schema | undefined =
      here?.anyOf?.find(({ properties, items }) => properties ?? items) ?? here;
    here = step === '[]' ? inner?.items : inner?.properties?.[step];
  }
  return here ?? null;
}

/** The fields or values that may be written at a path; `written` are the fields that stand there already. */
export function hintsAt(
  schema: Schema,
  path: readonly string[],
  isValue: boolean,
  written: readonly string[],
): Hint[] {
  const here = schemaAt(schema, path);
  if (here === null) return [];
  if (isValue && here.properties === undefined)
    return valuesOf(here).map((value) => ({ label: value, insert: value, says: here.description ?? '' }));
  return Object.entries(here.properties ?? {})
    .filter(([name]) => !written.includes(name))
    .map(([name, field]) => ({
      label: name,
      insert: `${name}:${lead(field)}`,
      says: field.description ?? '',
    }));
}

function valuesOf(schema: Schema): string[] {
  const own = schema.enum ?? (schema.const === undefined ? [] : [schema.const]);
  return [...own.map(String), ...(schema.anyOf ?? []).flatMap(valuesOf)];
}

/** What follows a field's name: a list and a map go on in the next line. */
function lead({ type }: Schema): string {
  return type === 'array' ? '\n  - ' : type === 'object' ? '\n  ' : ' ';
}
