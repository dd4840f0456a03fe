import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { placesIn } from '#node/place.ts';
import { printable, type Row, table } from '#node/table.ts';

const row: Row = {
  place: '12:5',
  axis: 'laterality',
  level: 'ask',
  words: 'knee osteoarthritis',
  question: 'Which knee is affected by the osteoarthritis that is described here?',
  answers: ['right', 'left', 'bilateral', 'other', 'unable to determine'],
};

test('long questions go on in their own column', () => {
  expect(table([row], 90)).toBe(`  place  level  axis        words                question
  12:5   ask    laterality  knee osteoarthritis  Which knee is affected by the
                                                 osteoarthritis that is described here?
                                                 right | left | bilateral | other | unable
                                                 to determine`);
});

test('nothing that a terminal obeys comes out of a note', () => {
  expect(printable('a\u001B[2Jb\u0007\u202Ec\uD800d\n\te')).toBe('a\uFFFD[2Jb\uFFFD\uFFFDc\uFFFDd e');
});

test('no line is wider than the terminal', () => {
  fc.assert(
    fc.property(fc.array(fc.lorem()), fc.integer({ min: 90, max: 160 }), (answers, width) => {
      for (const line of table([{ ...row, answers }], width).split('\n'))
        expect(line.length).toBeLessThanOrEqual(width);
    }),
  );
});

test('a place is told by line and column, whatever ends a line', () => {
  const text = 'a\nbc\r\nd\re';
  const placeOf = placesIn(text);
  const told = Array.from(text, (_, offset) => `${placeOf(offset).line}:${placeOf(offset).column}`);
  expect(told).toEqual(['1:1', '1:2', '2:1', '2:2', '2:3', '2:4', '3:1', '3:2', '4:1']);
});
