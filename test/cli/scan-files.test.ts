import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { chartcue } from './fake-library.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chartcue-'));
});
afterEach(() => {
  vi.unstubAllEnvs();
  return rm(folder, { recursive: true });
});

async function file(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

test('a file is answered with a table of places, axes and questions', async () => {
  const path = await file('visit.txt', 'HPI: well.\r\nPain in knee.\nThe knee is swollen.\n');
  expect((await chartcue(['scan', path], '')).output).toBe(
    `${path}: 2 questions
  place  level  axis        words  question
  2:9    ask    laterality  knee   Which knee is meant?
                                   right | unable to determine
  3:5    ask    laterality  knee   Which knee is meant?
                                   right | unable to determine

`,
  );
});

test('standard input is "-"', async () => {
  const ran = await chartcue(['scan', '-'], 'knee');
  expect(ran.output).toMatch(/^standard input: 1 question\n/);
  expect(ran.output).toContain('  1:1 ');
});

test('a note with nothing to ask says so', async () => {
  expect((await chartcue(['scan', '-'], '')).output).toBe('standard input: nothing to ask\n\n');
});

test.each([
  ['UTF-8 with a byte order mark', Buffer.from('\uFEFFknee')],
  ['UTF-16', Buffer.from('\uFEFFknee', 'utf16le')],
  ['UTF-16 of the other order', Buffer.from('\uFEFFknee', 'utf16le').swap16()],
])('%s is read, and the mark is not counted', async (_name, bytes) => {
  expect((await chartcue(['scan', await file('a.txt', bytes)], '')).output).toContain('  1:1 ');
});

test('files that cannot be read are told, and the others are answered', async () => {
  const good = await file('good.txt', 'knee');
  const latin = await file('latin.txt', Buffer.from([0xe4, 0xf6]));
  const ran = await chartcue(['scan', join(folder, 'none.txt'), folder, latin, good], '');
  expect(ran.status).toBe(2);
  expect(ran.errors.split('\n')).toEqual([
    `chartcue: ${join(folder, 'none.txt')} is not there. (unreadable-file)`,
    `chartcue: ${folder} is a folder: name the files in it. (unreadable-file)`,
    `chartcue: ${latin} is no UTF-8 text. Convert it to UTF-8. (not-utf-8)`,
    '',
  ]);
  expect(ran.output).toContain('good.txt: 1 question');
});

test('a file is looked for where npm was called', async () => {
  await file('visit.txt', 'knee');
  vi.stubEnv('INIT_CWD', folder);
  expect((await chartcue(['scan', 'visit.txt'], '')).output).toMatch(/^visit\.txt: 1 question\n/);
});
