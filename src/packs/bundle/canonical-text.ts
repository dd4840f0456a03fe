/** A value of JSON. */
export type Json =
  | null
  | boolean
  | number
  | string
  | readonly Json[]
  | { readonly [key: string]: Json | undefined };

/**
 * The one text of a value of JSON: keys in the order of their units, no blanks, numbers as ECMAScript writes them, as
 * RFC 8785 has it. What has no value is left out. The value must be no deeper than a stack holds: see `overLimits`.
 */
export function canonicalText(value: Json): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (isList(value)) return `[${value.map(canonicalText).join(',')}]`;
  const fields = Object.keys(value)
    .toSorted((a, b) => (a < b ? -1 : 1))
    .flatMap((key) => {
      const held = value[key];
      return held === undefined ? [] : [`${JSON.stringify(key)}:${canonicalText(held)}`];
    });
  return `{${fields.join(',')}}`;
}

export function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}
