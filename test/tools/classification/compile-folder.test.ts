import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { CodeTree } from '#src/classification/code-tree.ts';
import { compileFolder } from '#tools/classification/compile-folder.ts';
import {
  orderText,
  tumour,
  wholeIndex,
  wholeIndexXml,
  wholeNeoplasms,
  wholeNotes,
  wholeOrder,
  wholeTabularXml,
} from './small-sources.ts';

vi.setConfig({ testTimeout: 60_000 }); // each compiles files as long as whole ones

/** One disease, in all four files. */
const ORDER = orderText(
  wholeOrder([
    ['M10', 'Gout'],
    ['M100', 'Idiopathic gout'],
    ['M1006', 'Idiopathic gout, knee'],
    ['M10061', 'Idiopathic gout, right knee'],
    ['M10062', 'Idiopathic gout, left knee'],
    ['M109', 'Gout, unspecified'],
  ]),
);
const INDEX = wholeIndex({ t: 'Podagra', c: 'M10.9' });
const NOTES = wholeNotes({ code: 'M10.06', inc: ['Gonagra'] });
const NEOPLASMS = wholeNeoplasms(tumour('earlobe', { 2: 'C44.2' }));

let folder: string;
let target: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'chartcue-'));
  target = join(folder, 'compiled');
  put('icd10cm_order_2027.txt', ORDER);
  put('icd10cm_index_2026.jsonl', INDEX);
  put('icd10cm_tabular_notes_2026.jsonl', NOTES);
  put('icd10cm-neoplasm-2026.xml', NEOPLASMS);
});
afterEach(() => rmSync(folder, { recursive: true }));

function put(name: string, bytes: string | Uint8Array): void {
  writeFileSync(join(folder, name), bytes);
}

function compile(): Readonly<Record<string, number>> {
  return compileFolder(folder, '.', target);
}

/** As if an earlier release had been compiled. */
function compiledBefore(release: string): void {
  mkdirSync(target, { recursive: true });
  writeFileSync(join(target, 'release.json'), JSON.stringify({ release }));
  writeFileSync(join(target, 'codes.txt'), 'the codes of before');
}

/** All that was written, by its name. */
function written(): Record<string, string> {
  return Object.fromEntries(
    readdirSync(target).map((name) => [name, readFileSync(join(target, name), 'utf8')]),
  );
}

describe('the official files', () => {
  test('come to a classification with its release, its counts and the checksums of its sources', () => {
    const counts = compile();
    const files = written();
    expect(Object.keys(files).toSorted()).toEqual(
      [
        'codes.txt',
        'facts.txt',
        'forms.txt',
        'release.json',
        'steps.txt',
        'words.txt',
        'wordings.txt',
      ].toSorted(),
    );
    const tree = new CodeTree({ codes: files['codes.txt']!.trimEnd(), facts: files['facts.txt']!.trimEnd() });
    expect(tree.has('M10.061')).toBe(true);
    expect(tree.valueOf(tree.find('M10.061'), 'laterality')).toBe('right');
    expect(tree.has('V04')).toBe(false);
    expect(files['words.txt']!.trimEnd().split(' ')).toEqual(expect.arrayContaining(['podagra', 'gonagra']));
    const release = JSON.parse(files['release.json']!);
    expect(release.release).toBe('FY2027');
    expect(release.counts.codes).toBe(tree.count);
    expect(counts).toMatchObject({ codes: tree.count, rows: ORDER.split('\n').length });
    expect(counts['bytes after gzip']).toBeGreaterThan(0);
    expect(release.sources.map(({ name }: { name: string }) => name)).toContain('icd10cm_order_2027.txt');
    for (const { sha256 } of release.sources) expect(sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  test('come to the same as XML and as JSON lines, but for the checksums', () => {
    const counts = compile();
    const { 'release.json': _lines, ...lines } = written();
    put(
      'icd10cm-index-April-1-2026.xml',
      wholeIndexXml('<mainTerm><title>Podagra<nemod>(acute)</nemod></title><code>M10.9</code></mainTerm>'),
    );
    const gonagra = '<inclusionTerm><note>Gonagra</note></inclusionTerm>';
    put(
      'icd10cm_tabular_2027.xml.gz',
      gzipSync(wholeTabularXml(`<diag><name>M10.06</name>${gonagra}</diag>`)),
    );
    expect(compile()).toEqual(counts);
    const { 'release.json': release, ...files } = written();
    expect(files).toEqual(lines);
    expect(release).toContain('"icd10cm-index-April-1-2026.xml"');
    expect(release).toContain('"icd10cm_tabular_2027.xml.gz"');
  });

  test('come to the same bytes each time, and leave nothing of before, or beside them', () => {
    compiledBefore('FY2026');
    put('compiled/old.txt', 'of before');
    compile();
    expect(readdirSync(target)).not.toContain('old.txt');
    const first = written();
    compile();
    expect(written()).toEqual(first);
    expect(readdirSync(folder).filter((name) => name.startsWith('compiled'))).toEqual(['compiled']);
  });
});

describe('files that cannot be compiled leave what was there, and nothing half written', () => {
  beforeEach(() => compiledBefore('FY2026'));
  const unknown = Array.from({ length: 201 }, (_, at) => ({ t: `Lost${at}`, c: `A0${at % 4}.${at}` }));
  test.each<[string, string, string, string | Uint8Array | null]>([
    ['missing', 'one that is missing', 'icd10cm_index_2026.jsonl', null],
    ['cut', 'rows cut at the end', 'icd10cm_order_2027.txt', ORDER.split('\n').slice(0, -9000).join('\n')],
    ['malformed', 'a row cut in the middle', 'icd10cm_order_2027.txt', ORDER.slice(0, 1000)],
    ['malformed', 'a line that is no JSON', 'icd10cm_tabular_notes_2026.jsonl', `${NOTES}\n{"code"`],
    ['cut', 'a short Index', 'icd10cm_index_2026.jsonl', '{"t":"Gout"}'],
    ['cut', 'a short Table', 'icd10cm-neoplasm-2026.xml', '<ICD10CM.index/>'],
    ['cut', 'a long Index that ends early', 'icd10cm_index_2026.jsonl', INDEX.replaceAll('"Z', '"Y')],
    ['cut', 'a Table without its end', 'icd10cm-neoplasm-2026.xml', NEOPLASMS.slice(0, -20)],
    ['malformed', 'notes of no codes', 'icd10cm_tabular_notes_2026.jsonl', '5\n'.repeat(40_000)],
    ['cut', 'an Index as XML that ends early', 'icd10cm_index_2026.xml', wholeIndexXml().slice(0, -20)],
    [
      'malformed',
      'a Tabular List as XML with a fault',
      'icd10cm_tabular_2027.xml',
      wholeTabularXml('<x></y>'),
    ],
    ['unreadable', 'a cut gzip', 'icd10cm_order_2027-a.txt.gz', gzipSync(ORDER).subarray(0, 5000)],
    ['older', 'an Index of another year under a newer name', 'icd10cm_index_2027.xml', wholeIndexXml()],
    ['older', 'an Index of codes of another year', 'icd10cm_index_2026.jsonl', wholeIndex(...unknown)],
  ])('%s: %s', (code, _what, name, bytes) => {
    const before = written();
    if (bytes === null) rmSync(join(folder, name));
    else put(name, bytes);
    expect(compile).toThrow(expect.objectContaining({ name: 'SourceError', code }));
    expect(written()).toEqual(before);
    expect(existsSync(`${target}.new`)).toBe(false);
  });

  test('foreign: a folder of other things to write into', () => {
    rmSync(join(target, 'release.json'));
    expect(compile).toThrow(expect.objectContaining({ code: 'foreign' }));
    expect(readdirSync(target)).toEqual(['codes.txt']);
  });

  test('older: an order file of a year before the one that is there', () => {
    compiledBefore('FY2028');
    const before = written();
    expect(compile).toThrow(expect.objectContaining({ code: 'older' }));
    expect(written()).toEqual(before);
  });
});

function run(...words: string[]): ReturnType<typeof spawnSync> {
  return spawnSync(process.execPath, ['tools/classification/main.ts', ...words], { encoding: 'utf8' });
}

describe('at the terminal', () => {
  test('it says how much there is of each thing', () => {
    const { status, stdout, stderr } = run(folder, target);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^ +\d+ {2}rows\n[^]*bytes after gzip\n$/);
    expect(readdirSync(target)).toContain('release.json');
  });

  test.each([
    ['no folder', []],
    ['a folder that is not there', ['no-such-folder', 'compiled']],
  ])('it ends with status 1 and says what to do, given %s', (_what, given) => {
    const { status, stdout, stderr } = run(...given);
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/^missing: .+\n$/);
  });
});
