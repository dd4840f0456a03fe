import { describe, expect, test } from 'vitest';
import { FamilyGroups, isOneInjury } from '#src/match/family-groups.ts';

describe('families by what they are to a note', () => {
  const groups = new FamilyGroups({
    complaint: ['R', 'M25.5'],
    pregnancy: ['O', 'Z34'],
    event: ['S'],
    ulcer: ['L97', 'E11.621'],
  });

  test('a complaint is one of the families listed, and all that is under them', () => {
    expect(['R10', 'R07.9', 'M25.561'].filter((family) => groups.isComplaint(family))).toHaveLength(3);
    expect(['M25.4', 'M17', 'O26'].filter((family) => groups.isComplaint(family))).toEqual([]);
  });

  test('a pregnancy is told of by its chapter and by supervision', () => {
    expect(['O14', 'Z34.8', 'Z33', 'R10'].filter((family) => groups.isOfPregnancy(family))).toEqual([
      'O14',
      'Z34.8',
    ]);
  });

  test('an event happens on a day', () => {
    expect(['S72.0', 'M17'].filter((family) => groups.isEvent(family))).toEqual(['S72.0']);
  });

  test('an ulcer of a place and one of a disease may be one, two of a kind are two', () => {
    expect(groups.isOneUlcer('L97.5', 'E11.621')).toBe(true);
    expect(groups.isOneUlcer('L97.5', 'L97.4')).toBe(false);
    expect(groups.isOneUlcer('L97.5', 'E11.9')).toBe(false);
  });

  test('where nothing is listed nothing is either', () => {
    const none = new FamilyGroups(undefined);
    expect(none.isComplaint('R10')).toBe(false);
    expect(none.isOfPregnancy('O14')).toBe(false);
    expect(none.isEvent('S72.0')).toBe(false);
  });
});

test('injuries are of one part of the body within a block of their chapter', () => {
  expect(isOneInjury('S62.6', 'S63.6')).toBe(true);
  expect(isOneInjury('S62.6', 'S82.1')).toBe(false);
  expect(isOneInjury('T14', 'T14.8')).toBe(false);
});
