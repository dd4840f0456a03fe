import { describe, expect, test } from 'vitest';
import { faultLine } from '#src/packs/fault.ts';
import { loadRules } from '#src/packs/load.ts';
import { rulesFiles } from '../rules/read-rules.ts';

const FILE = 'rules/packs/cardiology/heart-failure-type.yaml';
const files = rulesFiles().filter(
  ({ path }) => !path.startsWith('rules/packs/') || path.includes('/cardiology/'),
);

/** The faults of the rule after a change of its text, as "code field: problem mend". */
function faults(before: string, after: string): string[] {
  const changed = files.map((file) => {
    if (file.path !== FILE) return file;
    expect(file.text).toContain(before);
    return { ...file, text: file.text.replace(before, after) };
  });
  const { faults: found, rules } = loadRules(changed);
  expect(found.every(({ file }) => file === FILE)).toBe(true);
  expect(rules?.packs).toEqual(found.length === 0 ? [expect.anything()] : []);
  return found.map((fault) => `${fault.code} ${faultLine(fault).slice(FILE.length)}`);
}

describe('a rule for families', () => {
  test('passes as it ships', () => {
    expect(faults('level: ask', 'level: hint')).toEqual([]);
  });

  test.each([
    [
      'speaks for a condition or for families',
      'families: [I50]',
      '',
      'reference :1 condition: A rule speaks',
    ],
    [
      'and not for both',
      'families: [I50]',
      'families: [I50]\ncondition: knee-pain',
      'reference :4 condition: A rule',
    ],
    ['says what they are', 'name: heart failure\n', '', 'field-missing :1 name: The rule does not say'],
    [
      'names codes that there are',
      '[I50]',
      '[I50, I50.99]',
      'reference :3 families[1]: There is no code "I50.99".',
    ],
    [
      'that are split by its axis',
      'axis: type',
      'axis: laterality',
      'axis :3 families[0]: The classification does not split "I50" by laterality.',
    ],
    [
      'excepts codes that there are',
      'name: heart',
      'except: [I50.77]\nname: heart',
      'reference :4 except[0]: There is no code',
    ],
    [
      'makes a check that families have',
      'detail-missing',
      'minutes-missing',
      'check :5 check: The check minutes-missing',
    ],
    [
      'labels options that there are',
      'level: ask',
      'level: ask\nlabels: { systolic: HFrEF }',
      'reference :8 labels.systolic: "systolic" is no option',
    ],
    [
      'waits for phrases that have a word',
      'level: ask',
      "level: ask\nwhen: { said: ['--'] }",
      'field-value :8 when: A phrase',
    ],
    [
      'waits for values that a note can be read to say',
      'level: ask',
      'level: ask\nwhen: { given: [{ axis: acuity, values: [acute, sudden] }] }',
      'reference :8 when.given[0].values[1]: "sudden" is no value that a note is read to say on the axis acuity. Use one that is: ',
    ],
    [
      'lists no judgement as an answer',
      'level: ask',
      'level: ask\noptions: [systolic, diastolic]',
      'check :8 options[0]: An answer on the axis type is a judgement',
    ],
    [
      'lists answers that a note can be read to say',
      'families: [I50]\nname: heart failure\ncheck: detail-missing\naxis: type',
      'families: [I71]\nname: aneurysm\noptions: [thoracic, chest-high]\ncheck: detail-missing\naxis: site',
      'reference :5 options[1]: "chest-high" is no value',
    ],
    [
      'labels as a query may',
      'axis: type',
      'axis: type\nlabels: { systolic: heart failure with sepsis confirmed }',
      'reference :7 labels.systolic',
    ],
    [
      'labels an answer by a wording of it, or by words that stand by themselves',
      'families: [I50]\nname: heart failure\ncheck: detail-missing\naxis: type',
      'families: [C18]\nname: colon cancer\noptions: [cecum, ascending]\nlabels: { ascending: ascending colon, cecum: sepsis confirmed }\ncheck: detail-missing\naxis: site',
      'wording :6 labels.cecum: Q-',
    ],
    [
      'is worded as a query may be',
      'What type of heart failure is this?',
      'Is this systolic heart failure, which would increase payment?',
      'wording :8 question: Q-',
    ],
  ])('%s', (_, before, after, fault) => {
    expect(faults(before, after)[0]).toContain(fault);
  });
});

test('a classification whose codes are cut is a fault of its file, and nothing is thrown', () => {
  const cut = files.map((file) =>
    file.path.endsWith('compiled/codes.txt') ? { ...file, text: file.text.replace(/^0A00.*\n/, '') } : file,
  );
  const { rules, faults: found } = loadRules(cut);
  expect(rules).toBeNull();
  expect(found.map(faultLine)).toEqual([
    'rules/classification/compiled/codes.txt:1: The compiled codes are cut or damaged. Compile the classification again ("npm run classification -- FOLDER").',
  ]);
});
