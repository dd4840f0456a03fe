import { describe, expect, test } from 'vitest';
import { lintPacks } from '#src/authoring/lint.ts';
import { faultLine } from '#src/packs/fault.ts';
import { ear, ground, rules } from './small-packs.ts';

function linted(given: Parameters<typeof ear>, date = '2026-11-01') {
  const { faults, remarks } = lintPacks(ear(...given), rules.packs, ground, date);
  return {
    faults: faults.map(faultLine),
    remarks: remarks.filter(({ code }) => code !== 'replaces' && code !== 'few-texts'),
    all: remarks.map(({ code }) => code),
  };
}

test('every fault is told with its file, line, field and a way to mend it, of all files at once', () => {
  const { faults } = linted([
    [
      ['version: 1.0.0\nfrom', 'version: 1\nfrom'],
      ['level: ask', 'level: loud'],
    ],
  ]);
  expect(faults).toEqual([
    expect.stringMatching(/packs\/ear\/pack\.yaml:3 version: .*1\.0\.0/),
    expect.stringMatching(/packs\/ear\/ear-pain-side\.yaml:6 level: .*ask, hint, off/),
  ]);
});

test('a question that no prompt may ask is a fault', () => {
  const { faults } = linted([[['Which ear hurts?', 'Which ear brings revenue?']]]);
  expect(faults.join()).toMatch(/ear-pain-side\.yaml:7 question: Q-09/);
});

describe('packs that do nothing on the day are said to', () => {
  test.each([
    ['2026-09-30', 'It does nothing before 2026-10-01'],
    ['2027-10-01', 'It does nothing after 2027-09-30'],
  ])('on %s', (date, says) => {
    expect(linted([[['until: null', 'until: 2027-09-30']]], date).remarks).toEqual([
      { code: 'not-in-force', of: 'ear', says: expect.stringContaining(says) },
    ]);
  });
  test('and those in force are not', () => {
    expect(linted([[['until: null', 'until: 2027-09-30']]], '2027-09-30').remarks).toEqual([]);
  });
});

test('a pack that takes the place of one that ships is told, and a rule that does what one that ships does', () => {
  expect(linted([]).all).toContain('replaces');
  expect(linted([[], 'hearing']).remarks).toEqual([
    {
      code: 'same-rule',
      of: 'hearing/ear-pain-side',
      says: expect.stringContaining('ear/ear-pain-side'),
    },
  ]);
});

test('few texts and texts that stand twice are told', () => {
  expect(linted([]).all).toContain('few-texts');
  const twice = linted([[["'No ear pain.'", "'Assessment: left ear pain.'"]]]);
  expect(twice.remarks).toEqual([expect.objectContaining({ code: 'text-twice', of: 'ear/ear-pain-side' })]);
});
