// oxlint-disable-next-line import/no-unassigned-import -- the words are the browser's
import '../messages.ts';
import { afterEach, expect, test } from 'vitest';
import { setNextKey } from '#extension/cards/next-key.ts';
import { openCount } from '#extension/cards/words.ts';

test.each([
  [0, 'No open documentation questions.'],
  [1, '1 documentation question. Alt+Shift+Q opens the next.'],
  [2, '2 documentation questions. Alt+Shift+Q opens the next.'],
])('%i open questions are told as %j', (open, line) => expect(openCount(open)).toBe(line));

afterEach(() => setNextKey('Alt+Shift+Q'));

test.each([
  ['Ctrl+Shift+Y', '1 documentation question. Ctrl+Shift+Y opens the next.'],
  ['', '1 documentation question.'],
])('with the shortcut set to %j it is told as %j', (name, line) => {
  setNextKey(name);
  expect(openCount(1)).toBe(line);
});
