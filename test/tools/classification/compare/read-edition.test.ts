import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readEdition } from '#tools/classification/compare/read-edition.ts';

const root = fileURLToPath(new URL('../../../..', import.meta.url));
const texts = { words: 'knee', forms: '', facts: ';;;', codes: '0M17 !"', wordings: '', steps: '!' };
let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'chartcue-edition-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
}

describe('a folder', () => {
  test('that is compiled is read as it stands', () => {
    for (const [name, text] of Object.entries(texts)) write({ [`${name}.txt`]: `${text}\n` });
    write({ 'release.json': '{"release": "FY2027"}' });
    expect(readEdition(folder, root)).toEqual({ ...texts, release: 'FY2027' });
  });

  test('that lacks one of the compiled files is refused by its name', () => {
    write({ 'codes.txt': '0M17 !' });
    expect(() => readEdition(folder, root)).toThrow('words.txt');
  });

  test('whose release cannot be read is refused', () => {
    for (const [name, text] of Object.entries(texts)) write({ [`${name}.txt`]: text });
    write({ 'release.json': '{' });
    expect(() => readEdition(folder, root)).toThrow('release.json');
  });

  test('that is neither compiled nor official is refused', () => {
    expect(() => readEdition(folder, root)).toThrow('order');
  });
});
