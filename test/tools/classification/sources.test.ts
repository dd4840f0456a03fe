import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readSources } from '#tools/classification/sources.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'chartcue-'));
  for (const [path, text] of Object.entries(FILES)) put(path, text);
});
afterEach(() => rmSync(folder, { recursive: true }));

const FILES = {
  'icd10cm_order_2027.txt': 'rows',
  'icd10cm_index_2026.jsonl': 'terms',
  'icd10cm_tabular_notes_2026.jsonl': 'notes',
  'icd10cm-neoplasm-April-1-2026.xml': 'tumours',
};

function put(path: string, bytes: string | Uint8Array): void {
  mkdirSync(join(folder, path, '..'), { recursive: true });
  writeFileSync(join(folder, path), bytes);
}

describe('the official files', () => {
  test('are found by their names, each with its text and checksum', () => {
    const sources = readSources(folder);
    expect(sources.year).toBe(2027);
    expect([sources.order, sources.index, sources.notes, sources.neoplasms].map(({ text }) => text)).toEqual([
      'rows',
      'terms',
      'notes',
      'tumours',
    ]);
    expect(sources.order.name).toBe('icd10cm_order_2027.txt');
    expect(sources.order.sha256).toBe('bc51e9e65d79e1c90ba544ab2eae1044ccdf8c1af7a559ba375cba4276f7d99e');
  });

  test('are the newest of their kind, wherever under the folder they lie', () => {
    put('older/icd10cm_order_2019.txt', 'old rows');
    put('newer/icd10cm-order-2028-addenda.txt', 'new rows');
    put('newer/icd10cm_index_2027.jsonl', 'new terms');
    put('newer/icd10cm_tabular_notes_2027.jsonl', 'new notes');
    put('newer/icd10cm-neoplasm-2027.xml', 'new tumours');
    expect(readSources(folder)).toMatchObject({ year: 2028, order: { text: 'new rows' } });
  });

  test.each([
    'icd10cm-index-April-1-2027.xml',
    'icd10cm_index_2027.xml',
    'Table and Index/icd10cm-index-2027.xml',
    'icd10cm_index_2027_replayed.jsonl',
  ])('of the Index have their year anywhere in the name, and any of its endings: %s', (path) => {
    put(path, 'new terms');
    expect(readSources(folder).index).toMatchObject({ text: 'new terms', isXml: path.endsWith('.xml') });
  });

  test.each([
    'icd10cm-tabular-April-1-2027.xml',
    'icd10cm_tabular_2027.xml',
    'icd10cm_tabular_jan2027.xml',
    'icd10cm_tabular_notes_2027.jsonl',
  ])('of the Tabular List as well: %s', (path) => {
    put(path, 'new notes');
    expect(readSources(folder).notes).toMatchObject({ text: 'new notes', isXml: path.endsWith('.xml') });
  });

  test('are the newest whatever their ending', () => {
    put('icd10cm_index_2025.xml', 'old terms');
    put('icd10cm_tabular_2025.xml', 'old notes');
    expect(readSources(folder)).toMatchObject({ index: { text: 'terms' }, notes: { text: 'notes' } });
  });

  test("of one year are April's before October's, and the XML before JSON lines", () => {
    put('icd10cm_index_2026.xml', 'of October');
    expect(readSources(folder).index).toMatchObject({ text: 'of October', isXml: true });
    put('icd10cm_index_April_1_2026.jsonl', 'of April');
    expect(readSources(folder).index).toMatchObject({ text: 'of April', isXml: false });
  });

  test.each(['icd10cm-eindex-2027.xml', 'icd10cm-index-addenda-2027.xml', 'icd10cm-drug-2027.xml'])(
    'are not those of other kinds: %s',
    (path) => {
      put(path, 'other');
      expect(readSources(folder).index.text).toBe('terms');
    },
  );

  test('are refused where one is two years older than the codes', () => {
    put('icd10cm_order_2028.txt', 'rows');
    expect(() => readSources(folder)).toThrow(expect.objectContaining({ code: 'older' }));
  });

  test('may be packed: the checksum is that of the file as it was given', () => {
    const plain = readSources(folder).index;
    rmSync(join(folder, 'icd10cm_index_2026.jsonl'));
    put('icd10cm_index_2026.jsonl.gz', gzipSync('terms'));
    const { index } = readSources(folder);
    expect(index.text).toBe('terms');
    expect(index.sha256).not.toBe(plain.sha256);
    put('icd10cm_index_2027.xml.gz', gzipSync('<x/>'));
    expect(readSources(folder).index).toMatchObject({ text: '<x/>', isXml: true });
  });
});

describe('are refused', () => {
  test.each(Object.keys(FILES))('without %s', (path) => {
    rmSync(join(folder, path));
    expect(() => readSources(folder)).toThrow(expect.objectContaining({ code: 'missing' }));
  });

  test('where there is no such folder', () => {
    expect(() => readSources(join(folder, 'none'))).toThrow(expect.objectContaining({ code: 'missing' }));
  });

  test.each([
    ['cut', gzipSync('terms '.repeat(100)).subarray(0, 12)],
    ['no gzip', Buffer.from('terms')],
    ['empty', Buffer.alloc(0)],
  ])('with a packed file that is %s', (_what, bytes) => {
    put('icd10cm_index_2027.jsonl.gz', bytes);
    expect(() => readSources(folder)).toThrow(
      expect.objectContaining({
        code: 'unreadable',
        message: expect.stringContaining('icd10cm_index_2027.jsonl.gz'),
      }),
    );
  });
});
