import { describe, expect, test } from 'vitest';
import type { Site } from '#src/match/knowledge.ts';
import { relationsOf } from '#src/match/site-relations.ts';
import { sites } from '../fixtures/sites.ts';

const relations = relationsOf(sites);
const at = (id: string): number => relations.indexOf(id);
const isWithin = (inner: string, outer: string): boolean => relations.isWithin(at(inner), at(outer));
const isRelated = (a: string, b: string): boolean => relations.isRelated(at(a), at(b));

const site = (id: string, parent: string | null): Site => ({ ...sites[0]!, id, parent, near: [] });

test('a site lies in itself and in all that hold it', () => {
  for (const outer of ['distal-radius', 'radius', 'forearm', 'upper-limb'])
    expect(isWithin('distal-radius', outer)).toBe(true);
  expect(isWithin('radius', 'distal-radius')).toBe(false);
  expect(isWithin('knee', 'upper-limb')).toBe(false);
});

describe('what is said of one site is taken for another', () => {
  test('when one lies in the other, whichever way', () => {
    expect(isRelated('distal-radius', 'forearm')).toBe(true);
    expect(isRelated('forearm', 'distal-radius')).toBe(true);
    expect(isRelated('knee', 'knee')).toBe(true);
  });

  test('when they are near, said from either side', () => {
    expect(isRelated('distal-radius', 'wrist')).toBe(true);
    expect(isRelated('wrist', 'distal-radius')).toBe(true);
  });

  test('but not when they only share what they lie in', () => {
    expect(isRelated('shoulder', 'elbow')).toBe(false);
    expect(isRelated('elbow', 'wrist')).toBe(false);
    expect(isRelated('radius', 'wrist')).toBe(false);
  });
});

describe('a tree that is none is refused by name', () => {
  test('when a parent or a neighbour is not there', () => {
    expect(() => relationsOf([site('knee', 'leg')])).toThrow('no body site "leg"');
    expect(() => relationsOf([{ ...site('knee', null), near: ['shin'] }])).toThrow('no body site "shin"');
    expect(() => relations.indexOf('tail')).toThrow('no body site "tail"');
  });

  test('when a site lies in itself, by whatever way', () => {
    expect(() => relationsOf([site('knee', 'knee')])).toThrow('"knee" lies in itself');
    expect(() => relationsOf([site('knee', 'leg'), site('leg', 'limb'), site('limb', 'knee')])).toThrow(
      'lies in itself',
    );
    expect(() => relationsOf([site('toe', 'leg'), site('leg', 'limb'), site('limb', 'leg')])).toThrow(
      'lies in itself',
    );
  });
});
