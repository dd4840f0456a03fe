import { expect, test } from 'vitest';
import { loadRules } from '#src/packs/load.ts';
import { compiledFiles, smallClassification, smallCurated } from './curated-of-codes.ts';
import { changed, smallRules } from './small-rules.ts';

const compiled = compiledFiles(
  smallClassification('0 H92', '1 H92.0', '0 H93', '1 H93.8', '2 H93.8X1', '0 M17', '1 M17.1'),
);

test('codes in force, letters, placeholders and letters that are not compiled pass', () => {
  expect(loadRules([...smallRules, ...smallCurated(), ...compiled]).faults).toEqual([]);
});

test.each([
  ['wordings', 'family: M17.1', 'family: M17.9', 'wordings[0].family', 4, 'M17.9', 'M17.'],
  ['levels', '[H, M17]', '[H, M17, M18]', 'levels[0].families[2]', 4, 'M18', ''],
  ['splits', '[M17]', '[M72.2]', 'splits[0].families[0]', 3, 'M72.2', ''],
  ['homes', '[H93.8X]', '[H93.9]', 'homes[0].families[0]', 3, 'H93.9', 'H93.'],
  ['answers', 'families: [M17]', 'families: [M17.2]', 'answers[0].families[0]', 3, 'M17.2', 'M17.'],
  ['answers', 'code: M17.1', 'code: M17.5', 'answers[0].values[0].code', 9, 'M17.5', 'M17.'],
])('a code of %s that is no longer in force is a fault', (name, from, to, field, line, code, above) => {
  const { rules, faults } = loadRules([...smallRules, ...smallCurated(name, from, to), ...compiled]);
  expect(rules).toBeNull();
  expect(faults).toEqual([
    {
      code: 'reference',
      file: `rules/classification/curated/${name}.yaml`,
      line,
      field,
      problem: `The code "${code}" is not in force in FY2027.`,
      mend: `Name the code that took its place.${above === '' ? '' : ` The nearest above it is ${above}`}`,
    },
  ]);
});

test('a condition whose family is no longer in force is a fault, and a service has no code', () => {
  const conditions = 'rules/classification/conditions.yaml';
  const files = changed(conditions, 'family: H92.0', 'family: H94.0');
  const { faults } = loadRules([...files, ...smallCurated(), ...compiled]);
  expect(faults.map(({ file, field, problem }) => `${file} ${field} ${problem}`)).toEqual([
    `${conditions} conditions[1].family The code "H94.0" is not in force in FY2027.`,
  ]);
});
