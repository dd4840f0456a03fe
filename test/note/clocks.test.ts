import { describe, expect, test } from 'vitest';
import { minutesBetween } from '#src/note/clocks.ts';
import { read, wordsAt } from '../fixtures/reading.ts';

const clock = (minutes: number): string =>
  `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;

/** The times of day in a sentence, as "words = start-stop". */
function clocks(text: string): string[] {
  return read(text)
    .times.filter((each) => each.clock !== null)
    .map((each) => {
      const { from, to } = each.clock!;
      return `${wordsAt(text, each)} = ${from === null ? '' : clock(from)}-${to === null ? '' : clock(to)}`;
    });
}

describe('a start and a stop', () => {
  test.each([
    ['0900-0945', '0900-0945 = 9:00-9:45'],
    ['9:00 - 9:45', '9:00 - 9:45 = 9:00-9:45'],
    ['9:00–9:45', '9:00–9:45 = 9:00-9:45'],
    ['from 9:00 to 9:45', '9:00 to 9:45 = 9:00-9:45'],
    ['9:00 until 9:45', '9:00 until 9:45 = 9:00-9:45'],
    ['9:00 a.m. to 9:53 a.m.', '9:00 a.m. to 9:53 a.m. = 9:00-9:53'],
    ['9:00am-9:45am', '9:00am-9:45am = 9:00-9:45'],
    ['9:00 AM – 9:45 AM', '9:00 AM – 9:45 AM = 9:00-9:45'],
    ['9 am to 10 am', '9 am to 10 am = 9:00-10:00'],
    ['2:00 to 3:15 pm', '2:00 to 3:15 pm = 14:00-15:15'],
    ['11:30-12:15 pm', '11:30-12:15 pm = 11:30-12:15'],
    ['11:30 pm to 12:15 am', '11:30 pm to 12:15 am = 23:30-0:15'],
    ['12:00 pm to 1:00 pm', '12:00 pm to 1:00 pm = 12:00-13:00'],
    ['1900-1945', '1900-1945 = 19:00-19:45'],
    ['2000-2045', '2000-2045 = 20:00-20:45'],
  ])('%s', (text, expected) => {
    expect(clocks(text)).toEqual([expected]);
  });

  test.each([
    ['years', 'in treatment from 2015 to 2018'],
    ['one year', 'started in 2015'],
    ['bare hours', 'pain 9 to 10'],
    ['no hour', '25:00 to 26:00'],
    ['no minute', '9:61 to 9:75'],
    ['a date', '10-12'],
    ['levels', 'C5-C6'],
    ['a ratio', '3/7'],
    ['doses', 'ibuprofen 400-600 mg'],
    ['a phone number', '555-0142'],
  ])('are not read of %s: %s', (_name, text) => {
    expect(clocks(text)).toEqual([]);
  });
});

describe('a time that stands alone', () => {
  test.each([
    ['Start: 9:00', '9:00 = 9:00-'],
    ['Start time 0900', '0900 = 9:00-'],
    ['Session ended at 9:45 a.m.', '9:45 a.m. = -9:45'],
    ['stop 0945', '0945 = -9:45'],
  ])('is a start or a stop where a word says so: %s', (text, expected) => {
    expect(clocks(text)).toEqual([expected]);
  });

  test('is none where no word says so, or only one before another number or a comma', () => {
    for (const text of ['Seen at 9:00', '9:00', 'Start 30 min, 9:00', 'after the start, at 9:00']) {
      expect(clocks(text), text).toEqual([]);
    }
  });

  test('may be followed by the other', () => {
    expect(clocks('Start 0900, stop 0945.')).toEqual(['0900 = 9:00-', '0945 = -9:45']);
  });
});

test('minutes between two times of day go over midnight when the stop is earlier', () => {
  expect(minutesBetween(540, 585)).toBe(45);
  expect(minutesBetween(1410, 15)).toBe(45);
  expect(minutesBetween(540, 540)).toBe(0);
});
