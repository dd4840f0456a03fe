import { expect, test } from 'vitest';
import { changedFamilies } from '#tools/classification/compare/changed-families.ts';
import { side, smallTree } from './small-trees.ts';

const pain = { name: 'M25.5', children: [side('M25.51', 'right'), side('M25.52', 'left')] };

test('nothing is told of families that stay as they are', () => {
  expect(changedFamilies(smallTree(pain), smallTree(pain))).toEqual([]);
});

test('a code that gets children by side has gained an axis, and one that has none left has lost it', () => {
  const bare = smallTree({ name: 'M25.5' });
  expect(changedFamilies(bare, smallTree(pain))).toEqual([
    { family: 'M25.5', axis: 'laterality', kind: 'gained', added: ['right', 'left'], removed: [] },
  ]);
  expect(changedFamilies(smallTree(pain), bare)).toEqual([
    { family: 'M25.5', axis: 'laterality', kind: 'lost', added: [], removed: ['right', 'left'] },
  ]);
});

test('a value that comes or goes changes the options', () => {
  const both = { ...pain, children: [side('M25.51', 'right'), side('M25.53', 'bilateral')] };
  expect(changedFamilies(smallTree(pain), smallTree(both))).toEqual([
    { family: 'M25.5', axis: 'laterality', kind: 'changed', added: ['bilateral'], removed: ['left'] },
  ]);
});

test('where the list is open the options are codes, and the unspecified one is none', () => {
  const [primary, other] = [{ name: 'I42.0' }, { name: 'I42.8', isOther: true }];
  const unspecified = { name: 'I42.9', isUnspecified: true };
  const old = smallTree({ name: 'I42', open: 'type', children: [primary, unspecified] });
  const now = smallTree({ name: 'I42', open: 'type', children: [primary, other, unspecified] });
  expect(changedFamilies(old, now)).toEqual([
    { family: 'I42', axis: 'type', kind: 'changed', added: ['I42.8'], removed: [] },
  ]);
});

test('a family that is new or gone is told with all its axes', () => {
  const [without, withNew] = [smallTree({ name: 'M24' }), smallTree({ name: 'M24' }, pain)];
  expect(changedFamilies(without, withNew).map(({ family, kind }) => `${family} ${kind}`)).toEqual([
    'M25.5 gained',
  ]);
});
