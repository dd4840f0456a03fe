// oxlint-disable-next-line import/no-unassigned-import -- the words are the browser's
import '../messages.ts';
import { describe, expect, test } from 'vitest';
import { readTyped } from '#extension/cards/typed-row.ts';
import { say } from '#extension/ui/say.ts';

describe('minutes', () => {
  test('are a whole number', () => {
    expect(readTyped('minutes', ['45'])).toEqual({ typed: { kind: 'minutes', minutes: 45 } });
  });
  test.each(['', '0', '-5', '4.5', '45 min', '1e2', '1441'])('are not %j', (typed) => {
    expect(readTyped('minutes', [typed])).toEqual({ wrong: say('cardNotMinutes') });
  });
});

describe('a time', () => {
  test('is said by start and stop, as typed by hand', () => {
    const typed = { kind: 'times', start: '14:05', stop: '14:50' };
    expect(readTyped('times', ['', '1405', '2:50 pm'])).toEqual({ typed });
  });
  test('or by its minutes', () => {
    expect(readTyped('times', ['45', '', ''])).toEqual({ typed: { kind: 'minutes', minutes: 45 } });
  });
  test.each([
    [['', '14:05', '']],
    [['', '', '14:50']],
    [['', '14:05', '14:05']],
    [['45', '14:05', '14:50']],
    [['about 45', '', '']],
    [['', '', '']],
  ])('is not said by %j', (lines) => {
    expect(readTyped('times', lines)).toEqual({ wrong: say('cardNotTimes') });
  });
});

describe('words', () => {
  test('are any', () => {
    expect(readTyped('text', ['both, after a fall'])).toEqual({
      typed: { kind: 'text', text: 'both, after a fall' },
    });
  });
  test('are not none', () => {
    expect(readTyped('text', [''])).toEqual({ wrong: say('cardNotText') });
  });
});
