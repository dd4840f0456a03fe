import { describe, expect, test } from 'vitest';
import { loadRules } from '#src/packs/load.ts';
import { rulesFiles } from '../rules/read-rules.ts';

const PATH = 'rules/thresholds/critical-care.yaml';
// Of the packs one is enough: what is loaded beside them is what is tried.
const files = rulesFiles().filter(
  ({ path }) => !path.startsWith('rules/packs/') || path.startsWith('rules/packs/timed-services/'),
);

function changed(change: (text: string) => string) {
  return loadRules(files.map((file) => (file.path === PATH ? { ...file, text: change(file.text) } : file)));
}

describe('minutes by payer', () => {
  test('load with their payers, days and sources', () => {
    const { rules, faults } = loadRules(files);
    expect(faults).toEqual([]);
    const step = rules!.thresholds.steps.find(({ id }) => id === 'critical-care-further')!;
    expect(step.conditions).toEqual(['critical-care']);
    expect(step.limits.map(({ payers, least, every }) => [payers, least, every])).toEqual([
      [['medicare'], 104, 30],
      [['cpt'], 75, 30],
    ]);
    expect(step.limits.every(({ from, source }) => from !== '' && source.link !== undefined)).toBe(true);
  });

  test.each([
    ['an id that is not the file’s name', 'id: critical-care\n', 'id: icu\n', 'id-not-file'],
    ['a condition that is not there', 'conditions: [critical-care]', 'conditions: [icu]', 'reference'],
    [
      'a step that codes name and nobody has',
      'id: critical-care-first',
      'id: critical-care-one',
      'reference',
    ],
    ['a step told twice', 'id: critical-care-first', 'id: critical-care-further', 'id-twice'],
    ['a step of another file', 'id: critical-care-first', 'id: psychotherapy-short', 'id-twice'],
    ['a payer with two limits on one day', '[cpt]', '[medicare]', 'dates'],
    ['a last day before the first', 'least: 30\n', 'least: 30\n        until: 2020-01-01\n', 'dates'],
    ['a most below the least', 'least: 30\n', 'least: 30\n        most: 20\n', 'field-value'],
    ['no minutes', 'least: 30\n', 'least: 0\n', 'too-few'],
    ['a field that is not known', 'least: 30\n', 'least: 30\n        worth: 4\n', 'field-unknown'],
  ])('with %s are told and left out, and the packs stay', (_, from, to, code) => {
    const { rules, faults } = changed((text) => text.replace(from, to));
    expect(faults.map((fault) => fault.code)).toContain(code);
    expect(faults[0]!.mend).not.toBe('');
    expect(rules!.thresholds).toEqual({ steps: [], codes: [] });
    expect(rules!.packs).toHaveLength(1);
  });

  test('may be left out whole', () => {
    const { rules, faults } = loadRules(files.filter(({ path }) => !path.startsWith('rules/thresholds/')));
    expect(faults).toEqual([]);
    expect(rules!.thresholds.steps).toEqual([]);
  });
});
