import nlp from 'compromise';
import { describe, expect, test } from 'vitest';
import { read, wordsAt } from '../fixtures/reading.ts';

/** The stretches of time in a sentence, as "words = minutes". */
function times(text: string): string[] {
  return read(text).times.map((each) => `${wordsAt(text, each)} = ${each.minutes}`);
}

describe('a number with a unit', () => {
  test.each([
    ['psychotherapy for 45 minutes', '45 minutes = 45'],
    ['45-min psychotherapy', '45-min = 45'],
    ['45min', '45min = 45'],
    ['psychotherapy x 45 min.', '45 min = 45'],
    ['1 minute', '1 minute = 1'],
    ['1.5 hours', '1.5 hours = 90'],
    ['1,200 minutes', '1,200 minutes = 1200'],
    ['2 hrs', '2 hrs = 120'],
    ['forty-five minutes', 'forty-five minutes = 45'],
    ['forty five minutes', 'forty five minutes = 45'],
    ['one hundred and five minutes', 'one hundred and five minutes = 105'],
    ['one hundred minutes', 'one hundred minutes = 100'],
    ['hundred minutes', 'hundred minutes = 100'],
    ['two and five minutes', 'five minutes = 5'],
    ['one hundred and then five minutes', 'five minutes = 5'],
    ['an hour and fifty minutes', 'fifty minutes = 50'],
    ['1 hour 10 minutes', '1 hour 10 minutes = 70'],
    ['1 hour and 10 minutes', '1 hour and 10 minutes = 70'],
    ['1 hour, 10 minutes', '1 hour, 10 minutes = 70'],
    ['one hour and ten min', 'one hour and ten min = 70'],
    ['2 hours and then left', '2 hours = 120'],
    ['1 hour, 3 goals reviewed', '1 hour = 60'],
    ['1 hour and 3 family members', '1 hour = 60'],
  ])('%s', (text, expected) => {
    expect(times(text)).toEqual([expected]);
  });

  test.each([
    '45',
    'minutes',
    '45 years',
    '0 minutes',
    '9:05 minutes',
    '12.05.2026 hours',
    '45 to 60',
    'hundred',
    '____ minutes',
    '{30/45/60:1} minutes',
    '3/7',
  ])('%j says no time', (text) => {
    expect(times(text)).toEqual([]);
  });

  test('is finite, whatever the number', () => {
    expect(times(`${'9'.repeat(400)} hours`)).toEqual([]);
  });
});

test('several are told one by one', () => {
  expect(times('Seen 30 minutes, therapy 45 minutes, 9:00 to 10:15')).toEqual([
    '30 minutes = 30',
    '45 minutes = 45',
    '9:00 to 10:15 = 75',
  ]);
});

test('choices that are not ticked say no time', () => {
  expect(times('[ ] 30 min [x] 45 min [ ] 60 min')).toEqual(['45 min = 45']);
  expect(times('[ ] 30 min [ ] 45 min')).toEqual([]);
});

describe('number words', () => {
  const oneTo120 = Array.from({ length: 120 }, (_, index) => index + 1);

  test.each(oneTo120)('%i is read as compromise reads it', (number) => {
    const words: string = nlp(String(number)).numbers().toText().text();
    expect(nlp(words).numbers().get()).toEqual([number]);
    expect(times(`${words} minutes`)).toEqual([`${words} minutes = ${number}`]);
    const hyphened = words.replace(/(ty) /, '$1-');
    expect(times(`${hyphened} minutes`)).toEqual([`${hyphened} minutes = ${number}`]);
  });
});

describe('minutes behind their unit', () => {
  test.each([
    ['timed minutes: 42', 'minutes: 42 = 42'],
    ['Time (min): 30', 'min): 30 = 30'],
    ['min: thirty', 'min: thirty = 30'],
  ])('%s', (text, expected) => {
    expect(times(text)).toEqual([expected]);
  });

  test.each(['minutes 42', 'minutes: ____', 'hours: 2', 'minutes:'])('but not in %j', (text) => {
    expect(times(text)).toEqual([]);
  });
});
