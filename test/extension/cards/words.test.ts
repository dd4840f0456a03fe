// oxlint-disable-next-line import/no-unassigned-import -- the words are the browser's
import '../messages.ts';
import { expect, test } from 'vitest';
import { openCount } from '#extension/cards/words.ts';

test.each([
  [0, 'No open documentation questions.'],
  [1, '1 documentation question. Alt+Shift+Q opens the next.'],
  [2, '2 documentation questions. Alt+Shift+Q opens the next.'],
])('%i open questions are told as %j', (open, line) => expect(openCount(open)).toBe(line));
