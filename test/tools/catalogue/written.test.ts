import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { loadRules } from '#src/packs/load.ts';
import { readRulesFiles } from '#node/rules-files.ts';
import { written } from '#tools/catalogue/written.ts';

const files = readRulesFiles('.');
const texts = written(files);

test.each(Object.keys(texts))('%s stands as it is written: "npm run catalogue" writes it anew', (path) => {
  expect(readFileSync(path, 'utf8')).toBe(texts[path]);
});

describe('the catalogue', () => {
  const text = texts['rules/CATALOGUE.md']!;
  test('has each pack and each rule once, with its question', () => {
    const { packs } = loadRules(files).rules!;
    for (const { title, rules } of packs) {
      expect(text.split(`\n## ${title}\n`)).toHaveLength(2);
      for (const { id, question, level } of rules) {
        const [, entry] = text.split(`\n### ${id}\n`);
        expect(
          entry!.startsWith(level === 'off' ? '\n- Leaves it alone.' : `\n- Asks: ${question}\n`),
          id,
        ).toBe(true);
      }
    }
  });

  test('is not written of rules with a fault', () => {
    const broken = files.map((file) =>
      file.path.endsWith('/pack.yaml') ? { ...file, text: `${file.text}\nnonsense: 1\n` } : file,
    );
    expect(() => written(broken)).toThrow(/pack\.yaml:\d+ nonsense/);
  });
});

test('the schemas name each field that a pack or a rule may have, and say what it is for', () => {
  const rule = JSON.parse(texts['rules/schema/rule.schema.json']!);
  expect(Object.keys(rule.properties)).toEqual(
    expect.arrayContaining([
      'id',
      'families',
      'condition',
      'when',
      'check',
      'axis',
      'level',
      'asks',
      'quiet',
    ]),
  );
  expect(rule.properties.families.description).toContain('Codes of the classification');
  expect(rule.required).toEqual(expect.arrayContaining(['id', 'question', 'why', 'source']));
  expect(rule.additionalProperties).toBe(false);
});
