import { describe, expect, test } from 'vitest';
import pack from '#rules/schema/pack.schema.json' with { type: 'json' };
import rule from '#rules/schema/rule.schema.json' with { type: 'json' };
import { hintsAt, schemaAt } from '#extension/studio/schema-hints.ts';
import { nextVersion } from '#extension/studio/new-pack.ts';
import { valuesIn, withField } from '#extension/studio/yaml-fields.ts';
import { placeAt } from '#extension/studio/yaml-path.ts';

/** The place at the sign | in a text. */
function at(text: string) {
  const offset = text.indexOf('|');
  const { path, isValue, word } = placeAt(text.replace('|', ''), offset);
  return `${path.join('/')}${isValue ? ' =' : ''} ${word}`;
}

describe('the place in a file that is half written', () => {
  test.each([
    ['|', ' '],
    ['id: a\nlev|', ' lev'],
    ['level: a|', 'level = a'],
    ['source:\n  ti|', 'source ti'],
    ['source:\n  title: X|', 'source/title = X'],
    ['asks:\n  - "Knee|', 'asks/[] = "Knee'],
    ['asks:\n- "Knee|', 'asks/[] = "Knee'],
    ['when:\n  given:\n    - axis: l|', 'when/given/[]/axis = l'],
    ['when:\n  given:\n    - axis: type\n      val|', 'when/given/[] val'],
    ['asks:\n  - one\n  - two\nqu|', ' qu'],
    ['when:\n  said: [a]\n  # why\n  uns|', 'when uns'],
  ])('%j is %j', (text, place) => {
    expect(at(text)).toBe(place);
  });
});

const names = (path: readonly string[], isValue = false, written: readonly string[] = []): string[] =>
  hintsAt(rule, path, isValue, written).map(({ label }) => label);

describe('what the schema of a rule says there', () => {
  test('fields that are not written yet, values of one that has a list, and nothing where it knows nothing', () => {
    expect(names([])).toContain('question');
    expect(names([], false, ['question'])).not.toContain('question');
    expect(names(['level'], true)).toEqual(['ask', 'hint', 'off']);
    expect(names(['source'])).toEqual(['title', 'section', 'release', 'link']);
    expect(names(['when', 'given', '[]', 'axis'], true)).toContain('laterality');
    expect(names(['nothing', 'here'])).toEqual([]);
  });

  test('what a field is for', () => {
    expect(schemaAt(rule, ['why'])?.description).toBe('One sentence on why it is asked.');
  });
});

describe('a field of a form', () => {
  const text = "# Ours\nid: a # the name\nlevel: ask\nasks:\n  - 'Knee [pain].'\n";

  test('changes its own place in the file, and nothing else of it', () => {
    expect(withField(text, ['level'], 'hint')).toBe(text.replace('ask\n', 'hint\n'));
    expect(withField(text, ['source', 'title'], 'Guidelines')).toBe(`${text}source:\n  title: Guidelines\n`);
  });

  test.each([
    ['version', 'a: 1\nid: b\nversion: 1.0.0\n'],
    ['level', 'id: b\nlevel: ask # loud\nasks: []\n'],
    ['why', 'id: b\nquestion: Which?\nwhy: Two sides.\nmine: 1\nasks: []\n'],
    ['id', 'id: b\n# The days\nversion: 1.0.0\n'],
    ['question', 'axis: type\nwhen:\n  said:\n    - pain\nquestion: Which?\nquiet: []\n'],
  ])('%s that is emptied and filled again comes back to its place', (name, file) => {
    const value = valuesIn(file)![name];
    const back = withField(withField(file, [name], ''), [name], value, rule);
    expect(back).toBe(file.replace(' # loud', ''));
  });

  test('that comes back into a list or a map of its own stands in its place there', () => {
    const source = 'source:\n  title: ICD\n  section: Family M17\n  release: FY2027\nasks: []\n';
    const without = withField(source, ['source', 'section'], '');
    expect(withField(without, ['source', 'section'], 'Family M17', rule)).toBe(source);
    expect(withField('id: b\nasks: []\n', ['source', 'title'], 'ICD', rule)).toBe(
      'id: b\nsource:\n  title: ICD\nasks: []\n',
    );
    const sources = 'sources:\n  - release: FY2027\nauthors: [A]\n';
    expect(withField(sources, ['sources', 0, 'title'], 'ICD', pack)).toBe(
      'sources:\n  - title: ICD\n    release: FY2027\nauthors: [ A ]\n',
    );
  });

  test('that is emptied is taken out', () => {
    expect(valuesIn(withField(text, ['level'], ''))).toEqual({ id: 'a', asks: ['Knee [pain].'] });
  });

  test('that comes into an empty list stands on lines of its own', () => {
    expect(withField('sources: []\n', ['sources', 0, 'title'], 'ICD')).toBe('sources:\n  - title: ICD\n');
  });

  test('leaves a file alone that YAML cannot read, or that holds more than it says', () => {
    expect(withField('id: [', ['id'], 'b')).toBe('id: [');
    expect(valuesIn('a: &a [1]\nb: *a\n')).toBe(null);
    expect(valuesIn('- a')).toBe(null);
  });
});

test('the next version of a pack has a number of its own, and a change that is still to be told', () => {
  const next = nextVersion(
    'id: a\nversion: 1.4.2\nchangelog:\n  - { version: 1.4.2, date: 2026-10-01, change: x }\n',
    '2026-11-27',
  );
  expect(valuesIn(next)).toMatchObject({
    version: '1.5.0',
    changelog: [{ version: '1.5.0', date: '2026-11-27', change: '' }, { version: '1.4.2' }],
  });
});
