import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { builtSizes, sizeFaults } from '#tools/sizes/built-sizes.ts';

let build: string;
beforeEach(async () => {
  build = await mkdtemp(join(tmpdir(), 'chartcue-'));
});
afterEach(() => rm(build, { recursive: true }));

/** Writes a file that gzip cannot make smaller. */
const put = (file: string, bytes: number): Promise<void> => writeFile(join(build, file), randomBytes(bytes));

test('scripts and styles are weighed, heaviest first, and nothing else', async () => {
  await put('note.js', 1000);
  await put('background.js', 90_000);
  await put('manifest.json', 10);
  expect(builtSizes(build).map(({ file, budget }) => [file, budget])).toEqual([
    ['background.js', null],
    ['note.js', 30_000],
  ]);
  expect(sizeFaults(builtSizes(build))).toEqual([]);
});

test('a content script over its budget is named with what it weighs', async () => {
  await put('note.js', 30_001);
  expect(sizeFaults(builtSizes(build))).toEqual([
    expect.stringMatching(/^note\.js weighs 30\d\d\d bytes, \d+ over its 30000$/),
  ]);
});

test('a build without a content script is no build', async () => {
  await put('background.js', 10);
  expect(sizeFaults(builtSizes(build))).toEqual(['no content script was built']);
});
