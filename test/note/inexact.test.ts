import { describe, expect, test } from 'vitest';
import { read, wordsAt } from '../fixtures/reading.ts';

/** The ranges and bounds in a sentence, and the times that are figures. */
function times(text: string): string[] {
  return read(text).times.map((each) => `${each.isInexact ? 'about ' : ''}${wordsAt(text, each)}`);
}

describe('no figure but a range or a bound', () => {
  test.each([
    ['session of 45-55 minutes', 'about 45-55 minutes'],
    ['45 to 55 min', 'about 45 to 55 min'],
    ['thirty to forty minutes', 'about thirty to forty minutes'],
    ['1-2 hours', 'about 1-2 hours'],
    ['>55 min', 'about >55 min'],
    ['>= 55 min', 'about >= 55 min'],
    ['≥ 30 minutes', 'about ≥ 30 minutes'],
    ['over 55 minutes', 'about over 55 minutes'],
    ['more than 55 minutes', 'about more than 55 minutes'],
    ['at least 40 min', 'about least 40 min'],
    ['40+ minutes', 'about 40+ minutes'],
    ['45 minutes or more', 'about 45 minutes'],
    ['45 minutes or more of care', 'about 45 minutes'],
  ])('is %j', (text, expected) => {
    expect(times(text)).toEqual([expected]);
  });

  test.each([
    ['45 minutes', '45 minutes'],
    ['Session 4 - 50 minutes', '50 minutes'],
    ['60-45 minutes', '45 minutes'],
    ['less than 30 minutes', '30 minutes'],
    ['45 minutes and more than half of it in counseling', '45 minutes'],
    ['45 minutes or so', '45 minutes'],
    ['2 and 5 minutes', '5 minutes'],
    ['9:00 to 9:45', '9:00 to 9:45'],
  ])('is not %j', (text, expected) => {
    expect(times(text)).toEqual([expected]);
  });
});
