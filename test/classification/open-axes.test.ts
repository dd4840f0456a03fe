import { describe, expect, test } from 'vitest';
import { OpenAxes } from '#src/classification/open-axes.ts';
import { CODES, type SmallCode, treeOf } from '../fixtures/classification.ts';

/** The axes open at a code, as "axis: values", those of its own children with a star. */
function openAt(name: string, codes: readonly SmallCode[] = CODES): string[] {
  const tree = treeOf(codes);
  return new OpenAxes(tree)
    .of(tree.find(name))
    .map(({ axis, values, isOwn }) => `${axis}${isOwn ? '*' : ''}: ${values.join(' ')}`.trim());
}

/** Ulcers of five places, some of which have a side. */
const ulcers = (sided: number): readonly SmallCode[] => [
  ['L89', ';;site;'],
  ...Array.from({ length: 5 }, (_, at): readonly SmallCode[] =>
    at < sided
      ? [[`L89.${at}`], [`L89.${at}1`, 'laterality=right;;;'], [`L89.${at}2`, 'laterality=left;;;']]
      : [[`L89.${at}`]],
  ).flat(),
];

describe('an axis is open at a code', () => {
  test('whose children are told apart by it, with their values in the order of the classification', () => {
    expect(openAt('N18.3')).toEqual(['severity*: stage-3a stage-3b']);
    expect(openAt('H92.0')).toEqual(['laterality*: right left bilateral']);
    expect(openAt('I50.2')).toEqual(['acuity*: acute chronic']);
  });

  test('whose children differ by it without a closed list', () => {
    expect(openAt('M10.0')).toContain('site*:');
    expect(openAt('I50')).toContain('type*:');
  });

  test('under nearly all of whose children it is open', () => {
    expect(openAt('H92')).toEqual(['type*:', 'laterality: right left bilateral']);
    expect(openAt('I50')).toEqual(['type*:', 'acuity: acute chronic']);
    expect(openAt('M10.0')).toEqual(['site*:', 'laterality: right left']);
  });

  test('with the values of its children and of those below', () => {
    const [stages] = openAt('N18');
    expect(stages!.split(' ').toSorted()).toEqual(
      'severity*: stage-1 stage-2 stage-3 stage-3a stage-3b stage-4'.split(' '),
    );
    expect(openAt('M17')).toEqual(['laterality*: bilateral unilateral right left', 'type*:']);
  });
});

describe('an axis is not open at a code', () => {
  test('that is the last of its branch', () => {
    expect(openAt('M17.11')).toEqual([]);
    expect(openAt('M17.9')).toEqual([]);
  });

  test('whose children tell complications apart', () => {
    expect(openAt('E11').filter((axis) => axis.startsWith('complication'))).toEqual([]);
  });

  test('under few of whose children it is open: pressure ulcers have a side at some places only', () => {
    expect(openAt('L89', ulcers(2))).toEqual(['site*:']);
    expect(openAt('L89', ulcers(3))).toEqual(['site*:', 'laterality: right left']);
  });

  test('because of what its "unspecified" and "other" children have or lack', () => {
    const codes: readonly SmallCode[] = [
      ['H18', ';;type;'],
      ['H18.0'],
      ['H18.01', 'laterality=right;;;'],
      ['H18.8', ';o;;'],
      ['H18.9', ';u;;'],
      ['H19', ';;type;'],
      ['H19.0'],
      ['H19.8', ';o;;'],
      ['H19.81', 'laterality=right;;;'],
    ];
    expect(openAt('H18', codes)).toEqual(['type*:', 'laterality: right']);
    expect(openAt('H19', codes)).toEqual(['type*:']);
  });
});

test('what was found once is found again', () => {
  const tree = treeOf(CODES);
  const axes = new OpenAxes(tree);
  const first = axes.of(tree.find('M17'));
  expect(axes.of(tree.find('M17'))).toBe(first);
});
