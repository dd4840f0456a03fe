import { type Document, isCollection, isMap, isScalar, type Pair, parseDocument, stringify } from 'yaml';
import { type Schema, schemaAt } from './schema-hints.ts';

/** Longer than any file of a pack may be: it is not taken apart for a form. */
const LONGEST = 20_000;

/** The value of a file that is being written; null where it is no map that YAML could read. */
export function valuesIn(text: string): Readonly<Record<string, unknown>> | null {
  return documentOf(text)?.toJS({ maxAliasCount: 0 }) ?? null;
}

/**
 * The text with a field of another value, and all else as it was, comments included; without the field where the value is
 * empty. The text itself where YAML cannot read it. A field that comes in stands where the schema's order has it, and at
 * the end where no schema is given.
 */
export function withField(
  text: string,
  path: readonly (string | number)[],
  value: unknown,
  schema?: Schema,
): string {
  const document = documentOf(text);
  if (document === null) return text;
  if (isEmpty(value)) document.deleteIn(path);
  else {
    inLines(document, path);
    const isThere = path.map((_, step) => document.hasIn(path.slice(0, step + 1)));
    document.setIn(path, document.createNode(value, { aliasDuplicateObjects: false }));
    const isNew = isThere.indexOf(false);
    if (isNew >= 0 && schema !== undefined) inOrder(document, path.slice(0, isNew), schema);
  }
  return document.toString(STYLE);
}

/** A list that was empty is written on one line: "sources: []". What comes into it stands on lines of its own, as all else. */
function inLines(document: Document, path: readonly (string | number)[]): void {
  for (let steps = 1; steps < path.length; steps += 1) {
    const holder = document.getIn(path.slice(0, steps));
    if (isCollection(holder) && holder.items.length === 0) holder.flow = false;
  }
}

/** Puts the last field of a map behind all that the schema has before it. */
function inOrder(document: Document, path: readonly (string | number)[], schema: Schema): void {
  const map = path.length === 0 ? document.contents : document.getIn(path);
  if (!isMap(map)) return;
  const steps = path.map((step) => (typeof step === 'number' ? '[]' : step));
  const order = Object.keys(schemaAt(schema, steps)?.properties ?? {});
  const added = map.items.pop()!;
  const before = order.slice(0, order.indexOf(nameOf(added)));
  map.items.splice(map.items.findLastIndex((one) => before.includes(nameOf(one))) + 1, 0, added);
}

function nameOf({ key }: Pair): string {
  return String(isScalar(key) ? key.value : key);
}

/** A map as the text of a file. */
export function yamlText(value: object): string {
  return stringify(value, { ...STYLE, aliasDuplicateObjects: false });
}

const STYLE = { lineWidth: 110, singleQuote: true } as const;

function documentOf(text: string): Document | null {
  if (text.length > LONGEST) return null;
  const document = parseDocument(text, { merge: false, logLevel: 'silent' });
  try {
    document.toJS({ maxAliasCount: 0 });
  } catch {
    return null;
  }
  if (document.contents === null) return parseDocument('{}', { merge: false });
  return document.errors.length === 0 && isMap(document.contents) ? document : null;
}

function isEmpty(value: unknown): boolean {
  return (
    value === '' ||
    value === null ||
    value === undefined ||
    (Array.isArray(value) && value.length === 0) ||
    (typeof value === 'object' && Object.keys(value).length === 0)
  );
}
