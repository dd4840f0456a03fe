import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { withoutWays } from '#tools/no-way-out.ts';

test.each(['pdf.mjs', 'pdf.worker.mjs'])(
  'no word of a way out is left in %s, and the words are there to be taken out',
  (name) => {
    const library = readFileSync(`node_modules/pdfjs-dist/legacy/build/${name}`, 'utf8');
    const ways =
      /\bfetch\b|\bXMLHttpRequest\b|\bnew Worker\b|\bnew Image\b|\bFontFace\b|\bimport\s*\(|\bFunction\s*\(/;
    expect(library).toMatch(ways);
    expect(withoutWays(library)).not.toMatch(ways);
  },
);

test('a method keeps its callers, and what only sounds like a way out is left', () => {
  expect(withoutWays('xref.fetch(a); fetch(a) { prefetch(); } parseFunction(b); import a from "b"')).toBe(
    'xref.fromOutside(a); fromOutside(a) { prefetch(); } parseFunction(b); import a from "b"',
  );
});
