import { describe, expect, test } from 'vitest';
import { tabularCodes } from '#tools/classification/tabular-file.ts';
import { wholeNotes } from './small-sources.ts';

test('a line of the Tabular List is a code with its inclusion terms', () => {
  const text = wholeNotes({ code: 'N18', d: 'Title', inc: ['CKD'], incl: ['all of it'] }, { code: 'N19' });
  expect(tabularCodes(text, 'notes.jsonl').slice(-2)).toEqual([
    { code: 'N18', terms: ['CKD'] },
    { code: 'N19', terms: [] },
  ]);
});

describe('a Tabular List is refused', () => {
  test.each([
    ['no JSON', '{"code"'],
    ['no code', '{"inc":["CKD"]}'],
    ['no code with terms', '{"code":"N18","inc":"CKD"}'],
  ])('with its line where a line is %s', (_what, line) => {
    expect(() => tabularCodes(`${wholeNotes()}\n${line}`, 'notes.jsonl')).toThrow(
      expect.objectContaining({ code: 'malformed', message: expect.stringMatching(/^notes\.jsonl:40001: /) }),
    );
  });

  test('as cut when it has few codes', () => {
    expect(() => tabularCodes('{"code":"A00"}', 'notes.jsonl')).toThrow(
      expect.objectContaining({ code: 'cut' }),
    );
  });
});
