import { type Document, isCollection, isMap, parseDocument, stringify } from 'yaml';

/** Longer than any file of a pack may be: it is not taken apart for a form. */
const LONGEST = 20_000;

/** The value of a file that is being written; null where it is no map that YAML could read. */
export function valuesIn(text: string): Readonly<Record<string, unknown>> | null {
  return documentOf(text)?.toJS({ maxAliasCount: 0 }) ?? null;
}

/**
 * The text with a field of another value, and all else as it was, comments included; without the field where the value is
 * empty. The text itself where YAML cannot read it.
 */
export function withField(text: string, path: readonly (string | number)[], value: unknown): string {
  const document = documentOf(text);
  if (document === null) return text;
  if (isEmpty(value)) document.deleteIn(path);
  else {
    inLines(document, path);
    document.setIn(path, document.createNode(value, { aliasDuplicateObjects: false }));
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
