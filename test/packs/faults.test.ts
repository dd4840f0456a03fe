import { describe, expect, test } from 'vitest';
import type { FaultCode } from '#src/packs/fault.ts';
import { faultLine } from '#src/packs/fault.ts';
import { loadRules } from '#src/packs/load.ts';
import { changed, lineOf, smallRules, without, withFile } from './small-rules.ts';

const PACK = 'rules/packs/ear/pack.yaml';
const RULE = 'rules/packs/ear/ear-pain-side.yaml';
const SITES = 'rules/vocabulary/sites.yaml';
const CUES = 'rules/vocabulary/cues.yaml';
const DETAILS = 'rules/vocabulary/details.yaml';
const SECTIONS = 'rules/vocabulary/sections.yaml';
const FORMS = 'rules/vocabulary/forms.yaml';
const NUMBERS = 'rules/vocabulary/numbers.yaml';
const WORDS = 'rules/vocabulary/words.yaml';
const CONDITIONS = 'rules/classification/conditions.yaml';
const RELEASE = 'rules/classification/release.yaml';

/** A change that makes a fault: what was written, what is written now, and the fault that must name it. */
interface Case {
  readonly what: string;
  readonly file: string;
  readonly before: string;
  readonly after: string;
  readonly code: FaultCode;
  readonly field: string | RegExp;
  /** Words that stand on the line of the fault. */
  readonly at: string;
  readonly mend: RegExp;
}

const inPacks: readonly Case[] = [
  {
    what: 'a field that is missing',
    file: RULE,
    before: 'version: 1.0.0\n',
    after: '',
    code: 'field-missing',
    field: 'version',
    at: 'id: ear-pain-side',
    mend: /^Add it: .*1\.0\.0/,
  },
  {
    what: 'a field that is not known',
    file: RULE,
    before: 'level: ask',
    after: 'level: ask\nseverity: high',
    code: 'field-unknown',
    field: 'severity',
    at: 'severity: high',
    mend: /Remove it/,
  },
  {
    what: 'a value that is none of the allowed',
    file: RULE,
    before: 'level: ask',
    after: 'level: loud',
    code: 'field-value',
    field: 'level',
    at: 'level: loud',
    mend: /ask, hint, off/,
  },
  {
    what: 'a number where text belongs',
    file: RULE,
    before: 'version: 1.0.0',
    after: 'version: 1.1',
    code: 'field-type',
    field: 'version',
    at: 'version: 1.1',
    mend: /1\.0\.0/,
  },
  {
    what: 'a version that is none',
    file: PACK,
    before: 'version: 1.0.0',
    after: 'version: 1.0',
    code: 'field-type',
    field: 'version',
    at: 'version: 1.0',
    mend: /1\.0\.0/,
  },
  {
    what: 'a version with a letter',
    file: PACK,
    before: 'version: 1.0.0',
    after: 'version: v1.0.0',
    code: 'field-value',
    field: 'version',
    at: 'version: v1.0.0',
    mend: /three numbers/,
  },
  {
    what: 'a question without a question mark',
    file: RULE,
    before: 'question: Which ear hurts?',
    after: 'question: Say which ear.',
    code: 'field-value',
    field: 'question',
    at: 'question:',
    mend: /one question mark, at the end/,
  },
  {
    what: 'two questions in one',
    file: RULE,
    before: 'question: Which ear hurts?',
    after: 'question: Which ear? Since when?',
    code: 'field-value',
    field: 'question',
    at: 'question:',
    mend: /one question mark, at the end/,
  },
  {
    what: 'markup in a text that is shown',
    file: RULE,
    before: 'question: Which ear hurts?',
    after: 'question: Which <b>ear</b> hurts?',
    code: 'field-value',
    field: 'question',
    at: 'question:',
    mend: /without markup/,
  },
  {
    what: 'a text over two lines',
    file: RULE,
    before: 'question: Which ear hurts?',
    after: 'question: "Which ear\\nhurts?"',
    code: 'field-value',
    field: 'question',
    at: 'question:',
    mend: /one line/,
  },
  {
    what: 'a text that is too long',
    file: RULE,
    before: 'question: Which ear hurts?',
    after: `question: ${'Which ear '.repeat(30)}?`,
    code: 'too-many',
    field: 'question',
    at: 'question:',
    mend: /160 characters/,
  },
  {
    what: 'a source without its section',
    file: RULE,
    before: '  section: Laterality\n',
    after: '',
    code: 'field-missing',
    field: 'source.section',
    at: 'source:',
    mend: /Add it/,
  },
  {
    what: 'a link that is not https',
    file: RULE,
    before: '  release: FY2027',
    after: '  release: FY2027\n  link: http://example.org',
    code: 'field-value',
    field: 'source.link',
    at: 'link:',
    mend: /https/,
  },
  {
    what: 'a rule named otherwise than its file',
    file: RULE,
    before: 'id: ear-pain-side',
    after: 'id: ear-side',
    code: 'id-not-file',
    field: 'id',
    at: 'id: ear-side',
    mend: /the same/,
  },
  {
    what: 'a pack named otherwise than its folder',
    file: PACK,
    before: 'id: ear',
    after: 'id: ear-nose-throat',
    code: 'id-not-file',
    field: 'id',
    at: 'id: ear-nose-throat',
    mend: /the same/,
  },
  {
    what: 'a condition that does not exist',
    file: RULE,
    before: 'condition: ear-pain',
    after: 'condition: ear-itch',
    code: 'reference',
    field: 'condition',
    at: 'condition: ear-itch',
    mend: /conditions\.yaml/,
  },
  {
    what: 'an axis by which the condition is not split',
    file: RULE,
    before: 'axis: laterality',
    after: 'axis: severity',
    code: 'axis',
    field: 'axis',
    at: 'axis: severity',
    mend: /laterality/,
  },
  {
    what: 'a check that does not fit its axis',
    file: RULE,
    before: 'check: detail-missing',
    after: 'check: minutes-missing',
    code: 'check',
    field: 'check',
    at: 'check: minutes-missing',
    mend: /detail-missing/,
  },
  {
    what: 'a check for missing details on minutes',
    file: 'rules/packs/talk/talk-minutes.yaml',
    before: 'check: minutes-missing',
    after: 'check: detail-missing',
    code: 'check',
    field: 'check',
    at: 'check: detail-missing',
    mend: /minutes-missing/,
  },
  {
    what: 'a label for a value that is no option',
    file: RULE,
    before: 'asks:',
    after: 'labels:\n  upper: up\nasks:',
    code: 'reference',
    field: 'labels.upper',
    at: 'upper: up',
    mend: /right, left/,
  },
  {
    what: 'a bracket that is not closed',
    file: RULE,
    before: '[ear pain]',
    after: '[ear pain',
    code: 'marks',
    field: 'asks[0]',
    at: '[ear pain',
    mend: /Put \[ before and \] after/,
  },
  {
    what: 'a text that asks about no words',
    file: RULE,
    before: 'CC: [otalgia] since Monday.',
    after: 'CC: otalgia since Monday.',
    code: 'marks',
    field: 'asks[1]',
    at: 'CC: otalgia since Monday.',
    mend: /Put \[ before/,
  },
  {
    what: 'a change of rules that the changelog passes over',
    file: PACK,
    before: 'version: 1.0.0',
    after: 'version: 1.2.0',
    code: 'dates',
    field: 'changelog',
    at: 'changelog:',
    mend: /what this version changed/,
  },
  {
    what: 'a last day before the first',
    file: PACK,
    before: 'until: null',
    after: 'until: 2026-09-30',
    code: 'dates',
    field: 'until',
    at: 'until:',
    mend: /null for no end/,
  },
  {
    what: 'a day that no calendar has',
    file: PACK,
    before: 'from: 2026-10-01',
    after: 'from: 2026-02-30',
    code: 'field-value',
    field: 'from',
    at: 'from:',
    mend: /calendar/,
  },
  {
    what: 'a pack without sources',
    file: PACK,
    before: 'sources:\n  - title: Guidelines\n    section: Laterality\n    release: FY2027\n',
    after: 'sources: []\n',
    code: 'too-few',
    field: 'sources',
    at: 'sources:',
    mend: /at least one source/,
  },
  {
    what: 'a field given twice',
    file: RULE,
    before: 'level: ask',
    after: 'level: ask\nlevel: hint',
    code: 'yaml',
    field: '',
    at: 'level: hint',
    mend: /Keep one/,
  },
  {
    what: 'an anchor and its alias',
    file: RULE,
    before: 'level: ask',
    after: 'level: &l ask\nlabels: {right: *l}',
    code: 'alias',
    field: '',
    at: 'level: &l ask',
    mend: /Write the text out/,
  },
  {
    what: 'indentation by a tab',
    file: RULE,
    before: '  title: Guide',
    after: '\ttitle: Guide',
    code: 'yaml',
    field: '',
    at: '\ttitle: Guide',
    mend: /spaces/,
  },
  {
    what: 'a tag of its own',
    file: RULE,
    before: 'level: ask',
    after: 'level: !!js/function ask',
    code: 'yaml',
    field: '',
    at: 'level: !!js',
    mend: /tag/,
  },
];

const inKnowledge: readonly Case[] = [
  {
    what: 'a parent that is no site',
    file: SITES,
    before: 'parent: trunk',
    after: 'parent: torso',
    code: 'reference',
    field: /^sites\[\d+\]\.parent$/,
    at: 'parent: torso',
    mend: /Add it/,
  },
  {
    what: 'a site inside itself',
    file: SITES,
    before: '  - id: trunk\n    name: trunk\n',
    after: '  - id: trunk\n    name: trunk\n    parent: abdomen\n',
    code: 'tree',
    field: /\.parent$/,
    at: 'parent: trunk',
    mend: /larger part/,
  },
  {
    what: 'a phrase that names two sites',
    file: SITES,
    before: '      - belly\n',
    after: '      - ear\n',
    code: 'term-twice',
    field: /\.terms\[\d+\]$/,
    at: '',
    mend: /Keep one/,
  },
  {
    what: 'an id given twice',
    file: SITES,
    before: '  - id: trunk\n',
    after: '  - id: abdomen\n',
    code: 'id-twice',
    field: /\.id$/,
    at: '  - id: abdomen\n    name: trunk',
    mend: /Keep one/,
  },
  {
    what: 'a cue that says nothing',
    file: CUES,
    before: 'direction: forward\n    effects: [negated]',
    after: 'direction: forward\n    effects: []',
    code: 'field-value',
    field: /\.effects$/,
    at: '',
    mend: /at least one effect/,
  },
  {
    what: 'a cue that is two things',
    file: CUES,
    before: '      - without difficulty\n',
    after: '      - without\n',
    code: 'term-twice',
    field: /^cues\[\d+\]\.terms\[\d+\]$/,
    at: '',
    mend: /Keep one/,
  },
  {
    what: 'a list that nobody wrote',
    file: CUES,
    before: '      - without difficulty\n',
    after: "      - '{kin} difficulty'\n",
    code: 'field-value',
    field: /^cues\[\d+\]\.terms\[\d+\]$/,
    at: 'kin',
    mend: /one of the lists/,
  },
  {
    what: 'a cue that is two things by a word of a list',
    file: CUES,
    before: 'cues:\n',
    after:
      'lists:\n  lacking:\n    - without\n    - lacking\ncues:\n  - id: again\n    direction: pseudo\n    terms:\n      - "{lacking}"\n',
    code: 'term-twice',
    field: /^cues\[\d+\]\.terms\[\d+\]$/,
    at: '',
    mend: /Keep one/,
  },
  {
    what: 'a direction that is none',
    file: CUES,
    before: 'direction: forward',
    after: 'direction: upward',
    code: 'field-value',
    field: /\.direction$/,
    at: 'direction: upward',
    mend: /forward, backward/,
  },
  {
    what: 'a wording of two sides',
    file: DETAILS,
    before: '      - lt\n',
    after: '      - rt\n',
    code: 'term-twice',
    field: /\.terms\[\d+\]$/,
    at: '',
    mend: /Keep one/,
  },
  {
    what: 'a detail said of a site that does not exist',
    file: DETAILS,
    before: 'sites: [ear]',
    after: 'sites: [oculus]',
    code: 'reference',
    field: /\.sites\[0\]$/,
    at: 'sites: [oculus]',
    mend: /Add it/,
  },
  {
    what: 'a heading of two sections',
    file: SECTIONS,
    before: '      - Allergies\n',
    after: '      - Assessment\n',
    code: 'term-twice',
    field: /\.headings\[\d+\]$/,
    at: '',
    mend: /Keep one/,
  },
  {
    what: 'a form of two words',
    file: FORMS,
    before: '    - ears\n',
    after: '    - pains\n',
    code: 'term-twice',
    field: /^forms\./,
    at: '',
    mend: /Keep one/,
  },
  {
    what: 'a form with a blank in it',
    file: FORMS,
    before: '    - ears\n',
    after: '    - the ear\n',
    code: 'field-value',
    field: 'forms.ear[0]',
    at: '- the ear',
    mend: /one word/,
  },
  {
    what: 'a number that is none',
    file: NUMBERS,
    before: '  one: 1',
    after: '  one: nought',
    code: 'field-type',
    field: 'numbers.one',
    at: 'one: nought',
    mend: /a number/,
  },
  {
    what: 'a group of words that is not known',
    file: WORDS,
    before: '  article:\n',
    after: '  articles:\n',
    code: 'field-unknown',
    field: 'words.articles',
    at: 'articles:',
    mend: /spelling/,
  },
  {
    what: 'a release that is no fiscal year',
    file: RELEASE,
    before: 'release: FY2027',
    after: "release: '2027'",
    code: 'field-value',
    field: 'release',
    at: 'release:',
    mend: /FY2027/,
  },
  {
    what: 'a family that is no category',
    file: CONDITIONS,
    before: 'family: R10',
    after: 'family: R1',
    code: 'field-value',
    field: 'conditions[0].family',
    at: 'family: R1',
    mend: /M17, S52\.5/,
  },
  {
    what: 'a condition in no place of the body',
    file: CONDITIONS,
    before: 'site: abdomen',
    after: 'site: tummy',
    code: 'reference',
    field: 'conditions[0].site',
    at: 'site: tummy',
    mend: /Add it/,
  },
  {
    what: 'an option that nothing says',
    file: CONDITIONS,
    before: 'options: [right, left]',
    after: 'options: [right, wrong]',
    code: 'reference',
    field: /\.options\[1\]$/,
    at: 'options: [right, wrong]',
    mend: /Add it/,
  },
  {
    what: 'an axis with one option',
    file: CONDITIONS,
    before: 'options: [right, left]',
    after: 'options: [right]',
    code: 'too-few',
    field: /\.options$/,
    at: 'options: [right]',
    mend: /tells apart/,
  },
  {
    what: 'a phrase that names two conditions',
    file: CONDITIONS,
    before: '      - bellyache\n',
    after: '      - ear pain\n',
    code: 'term-twice',
    field: /^conditions\[\d+\]$/,
    at: '',
    mend: /Keep one/,
  },
  {
    what: 'heads without a site',
    file: CONDITIONS,
    before: '    site: abdomen\n',
    after: '',
    code: 'field-missing',
    field: 'conditions[0].heads',
    at: 'heads:',
    mend: /Add the site/,
  },
];

function faultOf({ file, before, after, code, field }: Case) {
  const files = changed(file, before, after);
  const loaded = loadRules(files);
  const matches = (name: string): boolean => (typeof field === 'string' ? name === field : field.test(name));
  const fault = loaded.faults.find((one) => one.file === file && one.code === code && matches(one.field));
  if (fault === undefined) throw new Error(`other faults:\n${loaded.faults.map(faultLine).join('\n')}`);
  return { files, loaded, fault };
}

function expectPlace(one: Case): ReturnType<typeof faultOf> {
  const found = faultOf(one);
  if (one.at !== '') expect(found.fault.line).toBe(lineOf(found.files, one.file, one.at));
  expect(found.fault.mend).toMatch(one.mend);
  expect(found.fault.problem).toMatch(/\.$/);
  return found;
}

describe('a pack with a fault is refused, with file, line, field and a way to mend it', () => {
  test.each(inPacks)('$what', (one) => {
    const { loaded } = expectPlace(one);
    const left = loaded.rules?.packs.map(({ id }) => id) ?? [];
    expect(left).not.toContain(one.file.split('/')[2]);
    expect(left).toContain(one.file.includes('talk') ? 'ear' : 'talk');
    expect(loaded.tests.filter(({ rule }) => rule.startsWith(`${one.file.split('/')[2]}/`))).toEqual([]);
  });

  test('a rule without a question, which is told to be empty', () => {
    const files = changed(RULE, 'question: Which ear hurts?', "question: ''");
    expect(loadRules(files).faults[0]).toMatchObject({ code: 'too-few', problem: '"question" is empty.' });
  });

  test('a rule with one text that asks', () => {
    const files = changed(RULE, "  - 'CC: [otalgia] since Monday.'\n", '');
    const fault = loadRules(files).faults[0];
    expect(fault).toMatchObject({
      code: 'too-few',
      file: RULE,
      line: lineOf(files, RULE, 'asks:'),
      field: 'asks',
    });
    expect(fault?.mend).toContain('at least two');
  });

  test('a pack without rules', () => {
    const text = changed(PACK, 'id: ear', 'id: void').find(({ path }) => path === PACK)!.text;
    const { faults } = loadRules(withFile('rules/packs/void/pack.yaml', text));
    expect(faults).toMatchObject([{ code: 'pack-empty', file: 'rules/packs/void/pack.yaml', line: 1 }]);
  });

  test('a pack without its manifest', () => {
    const { rules, faults } = loadRules(without(PACK));
    expect(faults).toMatchObject([{ code: 'file-missing', file: PACK }]);
    expect(rules?.packs.map(({ id }) => id)).not.toContain('ear');
  });

  test('two rules for one check', () => {
    const text = changed(RULE, 'id: ear-pain-side', 'id: second').find(({ path }) => path === RULE)!.text;
    const { faults } = loadRules(withFile('rules/packs/ear/second.yaml', text));
    expect(faults).toMatchObject([{ code: 'id-twice', file: 'rules/packs/ear/second.yaml', field: 'check' }]);
  });
});

describe('knowledge with a fault gives no rules at all', () => {
  test.each(inKnowledge)('$what', (one) => {
    expect(expectPlace(one).loaded.rules).toBeNull();
  });

  test('a vocabulary file that is missing', () => {
    const { rules, faults } = loadRules(without(CUES));
    expect(rules).toBeNull();
    expect(faults).toMatchObject([{ code: 'file-missing', file: CUES }]);
  });
});

describe('files', () => {
  test('one of no known name is named, and harms nothing', () => {
    const { rules, faults } = loadRules(withFile('rules/vocabulary/sides.yaml', 'sides: []'));
    expect(faults).toMatchObject([{ code: 'file-unknown', file: 'rules/vocabulary/sides.yaml' }]);
    expect(rules).not.toBeNull();
  });

  test('one given twice is named', () => {
    const { faults } = loadRules(withFile(PACK, 'id: ear'));
    expect(faults).toMatchObject([{ code: 'file-twice', file: PACK }]);
  });

  test('one that is no YAML by its name is passed over', () => {
    expect(loadRules(withFile('rules/README.md', '# Rules')).faults).toEqual([]);
  });

  test('one that is far too long is not read', () => {
    const { faults } = loadRules(withFile('rules/packs/ear/long.yaml', '#'.repeat(400_001)));
    expect(faults).toMatchObject([{ code: 'file-too-long', file: 'rules/packs/ear/long.yaml' }]);
  });

  test('one with more marks than a rule can need is not read', () => {
    const { faults } = loadRules(withFile('rules/packs/ear/marks.yaml', `a: [${'1,'.repeat(3000)}]`));
    expect(faults).toMatchObject([{ code: 'file-too-long', file: 'rules/packs/ear/marks.yaml' }]);
  });

  test.each([
    ['lists in lists', `a: ${'['.repeat(21)}${']'.repeat(21)}`, /nested deeper/],
    [
      'a key that is a deep map',
      `{${'{'.repeat(1000)}a: 1${'}'.repeat(1000)}: 1}`,
      /nested deeper|Maximum|none that a file here has/,
    ],
    ['a key that is a list', '? [a, b]\n: 1', /none that a file here has/],
  ])('one with %s is a fault', (_what, text, says) => {
    const { faults } = loadRules(withFile('rules/packs/ear/odd.yaml', text));
    expect(faults).toMatchObject([{ code: 'yaml', file: 'rules/packs/ear/odd.yaml' }]);
    expect(faults[0]!.problem).toMatch(says);
  });

  test('a pack of more rules than one needs is not read', () => {
    const many = Array.from({ length: 151 }, (_, i) => ({
      path: `rules/packs/many/r${i}.yaml`,
      text: 'a: 1',
    }));
    const { faults, rules } = loadRules([...smallRules, ...many]);
    expect(faults).toMatchObject([{ code: 'too-many', file: 'rules/packs/many/pack.yaml' }]);
    expect(rules!.packs.map(({ id }) => id)).toEqual(['ear', 'talk']);
  });

  test('one nested past the parser’s depth is a fault, not a crash', () => {
    const { faults } = loadRules(withFile('rules/packs/ear/deep.yaml', '['.repeat(2990)));
    expect(faults).toContainEqual(
      expect.objectContaining({ code: 'yaml', file: 'rules/packs/ear/deep.yaml' }),
    );
  });
});
