import { expect, test } from 'vitest';
import { markedText } from '#src/packs/marked-text.ts';

test('the brackets go, and what stood in them is known by its place', () => {
  expect(markedText('Dx: [knee OA], [hip OA]')).toEqual({
    text: 'Dx: knee OA, hip OA',
    spans: [
      { start: 4, end: 11 },
      { start: 13, end: 19 },
    ],
  });
});

test('a bracket of the note itself is written with a backslash', () => {
  expect(markedText('\\[ \\] right \\[ \\] left [knee OA]')).toEqual({
    text: '[ ] right [ ] left knee OA',
    spans: [{ start: 19, end: 26 }],
  });
});

test.each(['knee OA', '[knee OA', 'knee OA]', '[[knee] OA]', 'knee [] OA'])('"%s" marks no words', (text) => {
  expect(markedText(text)).toBeNull();
});
