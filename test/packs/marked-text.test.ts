import { expect, test } from 'vitest';
import { markedText, withMarks } from '#src/packs/marked-text.ts';

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

test.each(['Dx: [knee OA], [hip OA]', '\\[ \\] right \\[x\\] left [knee OA]', '[all of it]'])(
  'marks that are written are read back: %s',
  (marked) => {
    expect(withMarks(markedText(marked)!)).toBe(marked);
  },
);
