import { describe, expect, test } from 'vitest';
import { isCurated } from '#src/packs/curated-files.ts';
import { loadRules } from '#src/packs/load.ts';
import type { Knowledge } from '#src/match/knowledge.ts';
import type { RulesFile } from '#src/packs/yaml-file.ts';
import { CODES, compiled } from '../fixtures/classification.ts';
import { COMPILED, CURATED, smallCompiled, smallCurated } from './small-curated.ts';
import { smallRules } from './small-rules.ts';

const all = [...smallRules, ...smallCurated, ...smallCompiled];

function knowledgeOf(files: readonly RulesFile[]): Knowledge {
  const { rules, faults } = loadRules(files);
  expect(faults).toEqual([]);
  return rules!.knowledge;
}

/** The files with one of the curated layer changed; fails where the change would do nothing. */
function changed(name: string, before: string, after: string): RulesFile[] {
  const path = `${CURATED}${name}.yaml`;
  expect(all.find((file) => file.path === path)!.text).toContain(before);
  return all.map((file) => (file.path === path ? { path, text: file.text.replace(before, after) } : file));
}

describe('the curated layer', () => {
  test('is read file by file, without the reasons, which are for readers', () => {
    expect(knowledgeOf(all).curated).toEqual({
      equivalents: [{ words: ['aural'], means: 'ear' }],
      topics: [expect.objectContaining({ id: 'ears', words: ['ear', 'hearing'] })],
      abbreviations: [{ short: 'OT', exact: true, means: 'otalgia', topic: 'ears' }],
      wordings: [{ words: 'aching ear', family: 'H92.0' }],
      defaults: {
        laterality: 'ask',
        site: 'hint',
        time: 'ask',
        acuity: 'hint',
        type: 'off',
        severity: 'hint',
        episode: 'off',
        cause: 'off',
      },
      levels: [{ families: ['H92.1'], axis: 'laterality', level: 'hint' }],
      groups: { complaint: ['H92'], pregnancy: ['O'], event: [], ulcer: [] },
      splits: [{ families: ['H92'], axis: 'acuity', options: [] }],
      answers: [
        expect.objectContaining({
          families: ['I50'],
          axis: 'type',
          values: [
            {
              value: 'systolic',
              label: 'systolic',
              terms: ['hfref'],
              leadsTo: ['I50.2'],
              measured: [{ by: 'ejection-fraction', from: 0, to: 40 }],
            },
          ],
          offered: false,
        }),
      ],
      measures: [
        { id: 'ejection-fraction', forms: ['ef {n}', 'lvef {n}'] },
        {
          id: 'fainted',
          lasting: {
            what: ['fainted'],
            during: ['for'],
            lasting: ['lasting'],
            between: ['about'],
            amounts: { few: 3 },
            above: ['over'],
            below: ['under'],
            units: { minutes: 1 },
            pointInTime: ['ago'],
            pointUnlessDuring: ['before'],
          },
        },
      ],
      questions: [
        {
          axis: 'laterality',
          kind: 'gap',
          question: 'Which side is affected?',
          labels: {},
          why: 'The classification tells the sides apart.',
          section: 'Laterality',
        },
      ],
      source: 'Guidelines',
      homes: [{ families: ['H92'], sites: ['ear'] }],
    });
    expect(JSON.stringify(knowledgeOf(all).curated)).not.toContain('reason');
  });

  test('spells out the lists that a wording names', () => {
    const listed = 'lists:\n  part: [ear, eardrum]\nwordings:\n  - words: "aching {part}"\n';
    const files = changed('wordings', 'wordings:\n  - words: aching ear\n', listed);
    expect(knowledgeOf(files).curated!.wordings).toEqual([
      { words: 'aching ear', family: 'H92.0' },
      { words: 'aching eardrum', family: 'H92.0' },
    ]);
  });

  test('may be missing as a whole, and then the classification is not used', () => {
    expect(knowledgeOf(smallRules).curated).toBeUndefined();
    const { curated, classification } = knowledgeOf([...smallRules, ...smallCompiled]);
    expect([curated, classification]).toEqual([undefined, undefined]);
  });

  test.each(smallCurated.map(({ path }) => path))(
    'is not half of one: without %s nothing is taken',
    (path) => {
      const { rules, faults } = loadRules(all.filter((file) => file.path !== path));
      expect(rules).toBeNull();
      expect(faults).toMatchObject([{ code: 'file-missing', file: path }]);
    },
  );

  test.each([
    ['levels', 'level: hint', 'level: loud', 'levels[0].level'],
    ['levels', 'H92.1', 'h92.1', 'levels[0].families[0]'],
    ['wordings', 'H92.0', 'H92.', 'wordings[0].family'],
    ['wordings', 'aching ear', "'aching {part}'", 'wordings[0]'],
    ['homes', '[ear]', '[]', 'homes[0].sites'],
    ['answers', 'axis: type', 'axis: colour', 'answers[0].axis'],
    ['answers', 'value: systolic', 'value: Systolic one', 'answers[0].values[0].value'],
    ['answers', "'{ef} {n}'", "'{nef} {n}'", 'measures[0].forms[0]'],
    ['questions', 'kind: gap', 'kind: gaps', 'questions[0].kind'],
    ['abbreviations', 'exact: true', 'exact: perhaps', 'abbreviations[0].exact'],
    ['splits', '    reason: told apart elsewhere\n', '', 'splits[0].reason'],
    ['equivalents', 'means: ear', 'means: ear\n    sense: ear', 'equivalents[0].sense'],
  ])('names file, line and field of a fault: %s, %s', (name, before, after, field) => {
    const { rules, faults } = loadRules(changed(name, before, after));
    expect(rules).toBeNull();
    expect(faults).toMatchObject([{ file: `${CURATED}${name}.yaml`, field }]);
    expect(faults[0]!.line).toBeGreaterThan(1);
    expect(faults[0]!.mend).not.toBe('');
  });
});

describe('the compiled classification', () => {
  test('is taken as it was written, with the release of the knowledge', () => {
    expect(knowledgeOf(all).classification).toEqual({ ...compiled(CODES), release: 'FY2027' });
  });

  test.each(smallCompiled.map(({ path }) => path))(
    'is not taken by halves: without %s there is none',
    (path) => {
      const { classification, curated } = knowledgeOf(all.filter((file) => file.path !== path));
      expect([classification, curated]).toEqual([undefined, undefined]);
    },
  );

  test('is found with or without the folder’s name before it', () => {
    const bare = all.map(({ path, text }) => ({ path: path.replace('rules/', ''), text }));
    expect(knowledgeOf(bare).classification).toEqual(knowledgeOf(all).classification);
  });
});

test.each([
  ['classification/curated/levels.yaml', true],
  ['classification/title-words.yaml', true],
  ['classification/curated/more.yaml', false],
  ['classification/conditions.yaml', false],
  [`${COMPILED}codes.txt`, false],
])('whether %s is a file of the curated layer or of its compiler: %s', (path, is) => {
  expect(isCurated(path)).toBe(is);
});
