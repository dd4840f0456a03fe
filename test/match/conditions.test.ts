import { describe, expect, test } from 'vitest';
import type { Axis } from '#src/classification/axis.ts';
import { Conditions } from '#src/match/conditions.ts';
import type { AxisSplit } from '#src/match/knowledge.ts';
import { CODES, compiled, type SmallCode } from '../fixtures/classification.ts';
import { classified, classifiedLexicon } from '../fixtures/classified.ts';
import { lexicon } from '../fixtures/reading.ts';

const { conditions, relations } = classifiedLexicon;
const tree = conditions.tree!;

/** The condition that is a code. */
const indexOf = (name: string): number => conditions.indexOf(tree.find(name));

function homesOf(index: number): string[] {
  return conditions.homesOf(index).map((site) => classified.sites[site]!.id);
}

/** The axes of a code, as "axis: options". */
function axesAt(name: string): string[] {
  return conditions
    .axesAt(tree.find(name))
    .map(({ axis, options }) => `${axis}: ${options.join(' ')}`.trim());
}

/** The axes of a category that splits by these values and nothing else. */
function axesOfSplit(axis: Axis, values: readonly string[]): readonly AxisSplit[] {
  const children = values.map((value, at): SmallCode => [`O10.${at}`, `${axis}=${value};;;`]);
  const classification = compiled([['O10'], ...children]);
  const small = new Conditions({ ...classified, conditions: [], classification }, relations);
  return small.axesAt(0);
}

/** The conditions with one split beside those of the classification. */
function parted(more: { readonly below?: true }): Conditions {
  const split = { families: ['N18'], axis: 'episode', options: [], ...more } as const;
  return new Conditions({ ...classified, curated: { ...classified.curated!, splits: [split] } }, relations);
}

function isParted(of: Conditions, code: string): boolean {
  return of.axesAt(tree.find(code)).some(({ axis }) => axis === 'episode');
}

describe('conditions', () => {
  test('are those that people named, then each code, by one number each', () => {
    const named = classified.conditions.length;
    const all = Array.from({ length: named + tree.count }, (_, index) => conditions.at(index).id);
    expect(all).toEqual([
      ...classified.conditions.map(({ id }) => id),
      ...CODES.map(([code]) => `icd10cm/${code}`),
    ]);
    expect([conditions.isNamed(named - 1), conditions.isNamed(named)]).toEqual([true, false]);
  });

  test('that are codes have the code’s name for their family, and no words of their own', () => {
    expect(conditions.at(indexOf('H92.0'))).toEqual({
      id: 'icd10cm/H92.0',
      name: '',
      family: 'H92.0',
      kind: 'diagnosis',
      site: null,
      covers: [],
      terms: [],
      broader: [],
      axes: [{ axis: 'laterality', options: ['right', 'left', 'bilateral'] }],
    });
    expect(conditions.at(indexOf('H92.0'))).toBe(conditions.at(indexOf('H92.0')));
  });

  test('are found by their ids', () => {
    expect(conditions.ofId('knee-pain')!.family).toBe('M25.56');
    expect(conditions.ofId('icd10cm/N18.3')).toBe(conditions.at(indexOf('N18.3')));
    expect([conditions.ofId('icd10cm/Z99'), conditions.ofId('elbow')]).toEqual([undefined, undefined]);
  });

  test('lead to their codes, where they have one', () => {
    const codeOf = (id: string): number =>
      conditions.codeOf(classified.conditions.findIndex((each) => each.id === id));
    expect(tree.nameOf(codeOf('knee-osteoarthritis'))).toBe('M17');
    expect([codeOf('psychotherapy'), codeOf('knee-pain')]).toEqual([-1, -1]);
    expect(conditions.codeOf(indexOf('M10.06'))).toBe(tree.find('M10.06'));
  });

  test('are where people say they are when their words name no site, and as their family is', () => {
    expect(homesOf(0)).toEqual(['knee']);
    expect(homesOf(indexOf('H92'))).toEqual(['ear']);
    expect(homesOf(indexOf('H92.01'))).toEqual(['ear']);
    expect(homesOf(indexOf('S52.50'))).toEqual(['distal-radius', 'wrist']);
    expect(homesOf(indexOf('I50'))).toEqual([]);
  });

  test('without a classification are those that people named', () => {
    const plain = lexicon.conditions;
    expect(plain.tree).toBeNull();
    expect(plain.at(0).id).toBe('knee-osteoarthritis');
    expect([plain.codeOf(0), plain.ofId('icd10cm/M17'), plain.openAt(0)]).toEqual([-1, undefined, []]);
  });
});

describe('the axes of a code', () => {
  test('are open where the classification splits it', () => {
    expect(axesAt('M10.06')).toEqual(['laterality: right left']);
    expect(axesAt('M10.061')).toEqual([]);
  });

  test('of an unspecified code are those of all that it stands for', () => {
    expect(axesAt('M17.9')).toEqual(axesAt('M17'));
    expect(axesAt('S52.509')).toEqual(['laterality: right left', 'type:']);
    expect(conditions.standsFor(tree.find('S52.509'))).toEqual(['S52.509', 'S52.50', 'S52.5']);
    expect(conditions.standsFor(tree.find('S52.501'))).toEqual(['S52.501']);
  });

  test('have those beside that people know of, of the very family or of all codes below', () => {
    expect(['N18', 'N18.3'].map((code) => isParted(parted({}), code))).toEqual([true, false]);
    const below = parted({ below: true });
    expect(['N18', 'N18.3', 'M17'].map((code) => isParted(below, code))).toEqual([true, true, false]);
  });

  test('list sides, and bilateral only where it is told apart', () => {
    expect(axesAt('H92.0')).toEqual(['laterality: right left bilateral']);
    expect(axesAt('M17')).toContain('laterality: right left bilateral');
    expect(axesAt('M17.1')).toEqual(['laterality: right left']);
  });

  test('list stages, and neither acuity nor type', () => {
    expect(axesAt('N18.3')).toEqual(['severity: stage-3a stage-3b']);
    expect(axesAt('I50.2')).toEqual(['acuity:']);
    expect(axesAt('H92')).toContain('type:');
  });

  test.each([
    [['mild', 'severe'], []],
    [['stage-1', 'mild'], []],
    [
      ['first-degree', 'second-degree'],
      ['first-degree', 'second-degree'],
    ],
    [
      ['unstageable', 'stage-1', 'deep-tissue-injury'],
      ['unstageable', 'stage-1', 'deep-tissue-injury'],
    ],
  ])('that split by %j list %j', (values, options) => {
    expect(axesOfSplit('severity', values)).toEqual([{ axis: 'severity', options }]);
  });

  test('list trimesters and no other time', () => {
    expect(axesOfSplit('time', ['first-trimester', 'in-childbirth'])).toEqual([
      { axis: 'time', options: ['first-trimester'] },
    ]);
  });

  test('that part it from categories beside it are open at just the families named', () => {
    expect(axesAt('E11')).toContain('severity: stage-1 stage-2');
    expect(axesAt('E11.9')).toContain('severity: stage-1 stage-2');
    expect(axesAt('E11.4')).not.toContain('severity: stage-1 stage-2');
    expect(axesAt('I50.2')).toEqual(['acuity:']);
  });
});
