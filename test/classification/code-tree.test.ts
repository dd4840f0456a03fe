import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CODES, treeOf } from '../fixtures/classification.ts';

const tree = treeOf(CODES);
const names = CODES.map(([code]) => code);
const anyCode = fc.nat(tree.count - 1);

function named(codes: readonly number[]): string[] {
  return codes.map((code) => tree.nameOf(code));
}

describe('a code', () => {
  test('has its name with the dot, by its place in the order of the classification', () => {
    expect(tree.count).toBe(names.length);
    expect(named([...names.keys()])).toEqual(names);
  });

  test('is found by its name, with the dot or without', () => {
    names.forEach((name, code) => {
      expect(tree.find(name), name).toBe(code);
      expect(tree.find(name.replace('.', '')), name).toBe(code);
      expect(tree.has(name), name).toBe(true);
    });
  });

  test.each([
    ['S52.501A', 'S52.501'],
    ['S52.599', 'S52.5'],
    ['M17.8', 'M17'],
    ['N18.32XX', 'N18.32'],
  ])('%s that there is none of leads to %s, which it begins with', (name, found) => {
    expect(tree.nameOf(tree.find(name))).toBe(found);
    expect(tree.has(name)).toBe(false);
  });

  test.each(['', 'M', 'M1', 'Z99', 'm17', '.', 'knee'])('%j leads to none', (name) => {
    expect(tree.find(name)).toBe(-1);
    expect(tree.has(name)).toBe(false);
  });
});

describe('the tree', () => {
  test('has parents and children where the codes have them', () => {
    expect(tree.parentOf(tree.find('M17'))).toBe(-1);
    expect(tree.nameOf(tree.parentOf(tree.find('M17.11')))).toBe('M17.1');
    expect(named(tree.childrenOf(tree.find('M17')))).toEqual(['M17.0', 'M17.1', 'M17.3', 'M17.9']);
    expect(tree.childrenOf(tree.find('M17.11'))).toEqual([]);
  });

  test('holds each code once, under its parent', () => {
    fc.assert(
      fc.property(anyCode, (code) => {
        for (const child of tree.childrenOf(code)) expect(tree.parentOf(child)).toBe(code);
        const parent = tree.parentOf(code);
        if (parent >= 0) expect(tree.childrenOf(parent)).toContain(code);
      }),
    );
  });

  test('says what lies within what, as the names do', () => {
    fc.assert(
      fc.property(anyCode, anyCode, (inner, outer) => {
        const isUnder = tree.nameOf(inner).startsWith(tree.nameOf(outer));
        expect(tree.isWithin(inner, outer)).toBe(isUnder);
      }),
    );
  });

  test('takes a code that adds two characters to its parent', () => {
    const burns = treeOf([['T36'], ['T36.0'], ['T36.0X1'], ['T36.0X2'], ['T37']]);
    expect(burns.nameOf(burns.find('T36.0X2A'))).toBe('T36.0X2');
    expect(burns.nameOf(burns.find('T36.0X'))).toBe('T36.0');
    expect(burns.nameOf(burns.parentOf(burns.find('T36.0X1')))).toBe('T36.0');
  });

  test('may be empty', () => {
    const empty = treeOf([]);
    expect([empty.count, empty.find('M17')]).toEqual([0, -1]);
  });
});

describe('what a code says', () => {
  test('is told by its facts', () => {
    expect(tree.valueOf(tree.find('N18.31'), 'severity')).toBe('stage-3a');
    expect(tree.valueOf(tree.find('N18.31'), 'laterality')).toBeUndefined();
    expect(tree.factsOf(tree.find('S52.501')).seventh).toBe('ABD');
    expect(tree.factsOf(tree.find('I50')).open).toBe('type');
  });

  test.each([
    ['M17.9', 'M17'],
    ['M17.10', 'M17.1'],
    ['S52.509', 'S52.5'],
    ['S52.501', 'S52.501'],
    ['M17', 'M17'],
  ])('when nothing more is known: %s stands for %s', (name, root) => {
    expect(tree.nameOf(tree.rootOf(tree.find(name)))).toBe(root);
  });

  test('a category that says nothing stands for itself', () => {
    const lone = treeOf([['R69', ';u;;']]);
    expect(lone.rootOf(0)).toBe(0);
  });
});
