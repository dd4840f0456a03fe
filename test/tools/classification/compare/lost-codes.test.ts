import { expect, test } from 'vitest';
import { lostCodes } from '#tools/classification/compare/lost-codes.ts';
import { ownKnowledge } from '#tools/classification/compare/own-knowledge.ts';
import { smallCurated } from '../../../packs/curated-of-codes.ts';
import { smallRules } from '../../../packs/small-rules.ts';
import { smallTree } from './small-trees.ts';

const { files, rulesOver } = ownKnowledge([...smallRules, ...smallCurated()]);
const { packs } = rulesOver({
  release: 'FY2028',
  words: '',
  forms: '',
  facts: ';;;',
  codes: '',
  wordings: '',
  steps: '',
});
const ear = { name: 'H92', children: [{ name: 'H92.0' }] };
const kept = { name: 'H93', children: [{ name: 'H93.8' }] };
const knee = { name: 'M17', children: [{ name: 'M17.1' }] };

test('where all codes are there nothing is lost', () => {
  expect(lostCodes(files, packs, smallTree(ear, kept, knee))).toEqual([]);
});

test('curated entries are told with file, line and field', () => {
  expect(lostCodes(files, packs, smallTree(ear, kept, { name: 'M17' }))).toEqual([
    { place: 'rules/classification/curated/wordings.yaml:4 wordings[0].family', code: 'M17.1' },
    { place: 'rules/classification/curated/answers.yaml:9 answers[0].values[0].code', code: 'M17.1' },
  ]);
});

test('a condition whose code is gone is told, and each rule of a pack that asks about it', () => {
  const lost = lostCodes(files, packs, smallTree({ name: 'H92' }, kept, knee));
  expect(lost.map(({ place, code }) => `${place} ${code}`)).toEqual([
    expect.stringMatching(/^rules\/classification\/conditions\.yaml:\d+ conditions\[1\]\.family H92\.0$/),
    'rule ear/ear-pain-side H92.0',
  ]);
});
