import * as fc from 'fast-check';
import type { Box } from '#extension/fields/boxes.ts';
import { expect, test } from './fixture.ts';
import { ask } from './lab.ts';

/** What decides where the words of a textarea stand. */
const looks = fc.record(
  {
    'font-size': fc.constantFrom('13.3px', '16px', '21px'),
    'font-family': fc.constantFrom('monospace', 'sans-serif', 'serif'),
    'line-height': fc.constantFrom('normal', '1.15', '27.5px'),
    'letter-spacing': fc.constantFrom('normal', '1.3px'),
    'word-spacing': fc.constantFrom('0', '3px'),
    'text-indent': fc.constantFrom('0', '30px'),
    'text-align': fc.constantFrom('start', 'center', 'right', 'justify'),
    'text-transform': fc.constantFrom('none', 'uppercase'),
    'white-space': fc.constantFrom('pre-wrap', 'pre', 'normal', 'nowrap', 'pre-line', 'break-spaces'),
    'word-break': fc.constantFrom('normal', 'break-all'),
    'tab-size': fc.constantFrom('8', '3'),
    direction: fc.constantFrom('ltr', 'rtl'),
    padding: fc.constantFrom('0', '2px', '5.5px 11px 3px 7.25px'),
    border: fc.constantFrom('0', '1px solid', '6.5px solid'),
    'box-sizing': fc.constantFrom('content-box', 'border-box'),
    width: fc.constantFrom('300px', '33.3%', '410.7px'),
    height: fc.constantFrom('60px', '300px'),
    overflow: fc.constantFrom('auto', 'scroll', 'hidden'),
    'font-weight': fc.constantFrom('400', '700'),
    'font-style': fc.constantFrom('normal', 'italic'),
    transform: fc.constantFrom('none', 'scale(0.8)', 'translate(13px, 7px)'),
    zoom: fc.constantFrom('1', '1.25'),
  },
  { requiredKeys: [], noNullPrototype: true },
);
const WORDS = [
  'knee',
  'osteoarthritis',
  'a',
  ' ',
  '  ',
  '\n',
  '\t',
  '😀',
  'wwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwww',
];
const text = fc
  .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 60 })
  .map((words) => words.join(' '));

test('the mirror puts words where the browser itself says they are', async ({ open }) => {
  const page = await open('<textarea></textarea>');
  await fc.assert(
    fc.asyncProperty(
      looks,
      text,
      fc.nat(),
      fc.nat(),
      fc.nat(200),
      async (style, value, from, length, scroll) => {
        const words = [...value.matchAll(/\S+/g)];
        fc.pre(words.length > 0);
        const first = from % words.length;
        const last = Math.min(first + (length % 4), words.length - 1);
        const start = words[first]!.index;
        const end = words[last]!.index + words[last]![0].length;
        await page.evaluate(
          (put) => {
            const field = document.querySelector('textarea')!;
            field.style.cssText = '';
            for (const [name, setting] of Object.entries(put.style)) field.style.setProperty(name, setting);
            field.value = put.value;
            field.scrollTop = put.scroll;
          },
          { style, value, scroll },
        );
        const { mirrored, own } = await ask(page, 'mirror', 0, start, end);
        const drawn = own.filter(hasWidth); // a line break has a box without width
        expect(drawn.length).toBeGreaterThan(0);
        expect(apart(hull(mirrored.filter(hasWidth)), hull(drawn))).toBeLessThan(1);
      },
    ),
    { numRuns: 200 },
  );
});

/** The box around boxes. */
function hull(boxes: readonly Box[]): Box {
  return {
    left: Math.min(...boxes.map((box) => box.left)),
    top: Math.min(...boxes.map((box) => box.top)),
    right: Math.max(...boxes.map((box) => box.right)),
    bottom: Math.max(...boxes.map((box) => box.bottom)),
  };
}

/** The largest difference between two boxes' edges, in pixels. */
function apart(one: Box, other: Box): number {
  const edges = ['left', 'top', 'right', 'bottom'] as const;
  return Math.max(...edges.map((edge) => Math.abs(one[edge] - other[edge])));
}

function hasWidth({ left, right }: Box): boolean {
  return right > left;
}
