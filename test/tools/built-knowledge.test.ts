import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  CLASSIFICATION_BUDGET,
  classificationFault,
  classificationSize,
} from '#tools/sizes/built-knowledge.ts';

let build: string;
beforeEach(async () => {
  build = await mkdtemp(join(tmpdir(), 'chartcue-'));
});
afterEach(() => rm(build, { recursive: true }));

const built = (script: string): Promise<void> => writeFile(join(build, 'background.js'), script);
const layers = {
  classification: { words: 'kidney "knee" `hip`\n' },
  curated: { levels: [{ axis: 'site' }] },
};
const json = JSON.stringify({ knowledge: { release: 'FY2027', ...layers, sites: [] }, packs: [] });
const weight = gzipSync(JSON.stringify(layers), { level: 9 }).length;

test('lexicon, axes and curated layer are weighed as they stand in the script, in any quotes', async () => {
  await built(`const rules=${JSON.stringify(json)};`);
  expect(classificationSize(build)).toBe(weight);
  await built(`const rules=\`${json.replaceAll('\\', '\\\\').replaceAll('`', '\\`')}\`,other=1;`);
  expect(classificationSize(build)).toBe(weight);
});

test('what the wordings of the curated layer were filed as counts with them, and what those of the vocabulary were does not', async () => {
  const phrases = { words: [1, 2], lengths: [2], meanings: [0], rarest: [1], exact: [] };
  const filed = {
    words: { first: 'knee', aliases: [], last: 'hip' },
    wordings: { words: [1, 2, 2, 1], lengths: [1, 3], meanings: [0, 1 << 24] },
    signs: phrases,
    shorthandPhrases: phrases,
    shorthands: [],
    phrases: { ...phrases, words: [3, 4] },
  };
  const { words, signs, shorthands, shorthandPhrases } = filed;
  const counted = { words, signs, shorthands, shorthandPhrases, everyday: [[1 << 24, 2, 2, 1]] };
  await built(`const rules=${JSON.stringify(JSON.stringify({ knowledge: layers, packs: [], filed }))};`);
  expect(classificationSize(build)).toBe(
    gzipSync(JSON.stringify({ ...layers, filed: counted }), { level: 9 }).length,
  );
});

test('a build without the classification is told', async () => {
  await built(`const rules=${JSON.stringify('{"knowledge":{"release":"FY2027"},"packs":[]}')};`);
  expect(classificationFault(classificationSize(build))).toEqual(['background.js holds no classification']);
  await built('const other = "knowledge";');
  expect(classificationFault(classificationSize(build))).toEqual(['background.js holds no classification']);
});

test('a classification over its budget is told with what it weighs', () => {
  expect(classificationFault(CLASSIFICATION_BUDGET)).toEqual([]);
  expect(classificationFault(CLASSIFICATION_BUDGET + 1)).toEqual([
    'the classification weighs 500001 bytes, 1 over its 500000',
  ]);
});
