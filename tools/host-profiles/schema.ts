import { z } from 'zod';

const LONGEST = 300;
const text = z.string().min(1).max(LONGEST);

/** A CSS selector as far as it can be read without a browser: the end-to-end tests give each to one. */
const selector = text.refine(isSelector, 'Write a CSS selector with its quotes and brackets closed.');
const selectors = z.array(selector).max(50).default([]);
const host = text.regex(
  /^(?:\*\.)?[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?$/,
  'Write the name of a host, "ehr.example", or of all below one, "*.hospital.example".',
);

/** One file of `rules/hosts/`. */
export const profileSchema = z.strictObject({
  id: text.regex(/^[a-z0-9-]+$/, 'Write small letters, digits and hyphens.'),
  /** For people who read the file. */
  title: text,
  hosts: z.array(host).max(100).default([]),
  page: selector.optional(),
  parts: z
    .array(z.strictObject({ name: text, field: selector }))
    .max(50)
    .default([]),
  include: selectors,
  exclude: selectors,
  context: selectors,
  queries: selectors,
  sign: selector.optional(),
});

function isSelector(value: string): boolean {
  if (/[{};<]|\/\*|@/.test(value)) return false;
  const open: string[] = [];
  let quote = '';
  for (const sign of value) {
    if (quote !== '') quote = sign === quote ? '' : quote;
    else if (sign === '"' || sign === "'") quote = sign;
    else if (sign === '(' || sign === '[') open.push(sign === '(' ? ')' : ']');
    else if ((sign === ')' || sign === ']') && open.pop() !== sign) return false;
  }
  return quote === '' && open.length === 0;
}
