import { expect, test } from 'vitest';
import { plainWords } from '#src/text/plain-words.ts';

test.each([
  ['Follow-up visit', ' follow up visit '],
  ['follow\u2011up\n      visit.', ' follow up visit '],
  ['Alzheimer\u2019s', " alzheimer's "],
  ['LOC+, EF 30%', ' loc+ ef 30% '],
  ['C/O (dyspnea)', ' c o dyspnea '],
  ['\u200b - ', '  '],
])('%j is the words %j', (text, words) => {
  expect(plainWords(text)).toBe(words);
});
