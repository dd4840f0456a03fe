import { expect, test } from './fixture.ts';
import { ask } from './lab.ts';

/** What is written in an editable element, and what is read from it. */
const READINGS: readonly [string, string, string][] = [
  ['plain text', 'Left knee OA', 'Left knee OA'],
  ['inline formatting', 'Left <b>knee <i>OA</i></b> today', 'Left knee OA today'],
  ['a line broken by BR', 'one<br>two', 'one\ntwo'],
  ['an empty line between two BR', 'one<br><br>two', 'one\n\ntwo'],
  ['a BR that only keeps the last line open', 'one<br>', 'one'],
  ['paragraphs', '<p>one</p><p>two</p>', 'one\ntwo'],
  ['an empty paragraph', '<p>one</p><p><br></p><p>two</p>', 'one\n\ntwo'],
  ['text beside a block', 'one<div>two</div>three', 'one\ntwo\nthree'],
  ['blocks in blocks', '<div><div>one</div><div><p>two</p></div></div>three', 'one\ntwo\nthree'],
  ['a BR at the end of a block', '<div>one<br></div><div>two</div>', 'one\ntwo'],
  ['white space of the source', '<p>one\n   two </p>\n  <p> three</p>', 'one two\nthree'],
  ['white space across elements', 'one <b> two</b> three', 'one two three'],
  ['lists', '<ul><li>one</li><li>two<ul><li>three</li></ul></li></ul>', 'one\ntwo\nthree'],
  ['tables', '<table><tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></table>', 'a\tb\nc\td'],
  ['cells with paragraphs', '<table><tr><td><p>a</p></td><td><p>b</p></td></tr></table>end', 'a\tb\nend'],
  ['no-break spaces', 'left\u00a0knee', 'left knee'],
  ['zero-width units', 'le\u200bft\ufeff knee', 'left knee'],
  ['an island', 'left <span contenteditable="false">chip</span>knee', 'left knee'],
  ['an island that is a block', 'left<div contenteditable="false">chip</div>knee', 'left\nknee'],
  [
    'a placeholder laid over the text',
    '<span contenteditable="false" style="position:absolute">Type</span>a',
    'a',
  ],
  ['what is not drawn', 'a<span style="display:none">b</span><span hidden>c</span><script>d</script>e', 'ae'],
  [
    'what is invisible',
    'a<span style="visibility:hidden">b<i style="visibility:visible">c</i></span>d',
    'acd',
  ],
  ['inline blocks', 'a<span style="display:inline-block">b</span>c', 'abc'],
  ['blocks made by style', 'a<span style="display:block">b</span>c', 'a\nb\nc'],
  ['preserved white space', '<div style="white-space:pre-wrap">a  b\n c\n</div>d', 'a  b\n c\nd'],
  ['an image alone on its line', 'a<p><img alt="x" width="9" height="9"></p>b', 'a\n\nb'],
  ['nothing', '', ''],
  ['an empty paragraph alone', '<p><br></p>', ''],
  ['pairs of surrogates', 'a😀b', 'a😀b'],
];

test('reads what is drawn, and finds every offset of it again', async ({ open }) => {
  const page = await open(READINGS.map(([, html]) => `<div contenteditable>${html}</div>`).join(''));
  for (const [index, [name, , text]] of READINGS.entries()) {
    const read = await ask(page, 'roundTrip', index);
    expect.soft(read.text, name).toBe(text);
    expect.soft(read.lost, name).toEqual([]);
  }
});

test('reads elements nested deeper than any call stack', async ({ open }) => {
  const page = await open('<div contenteditable></div>');
  await page.evaluate((levels) => {
    let inner = document.querySelector('[contenteditable]')!;
    for (let level = 0; level < levels; level += 1) inner = inner.appendChild(document.createElement('span'));
    inner.append('deep');
  }, 5000);
  const read = await ask(page, 'roundTrip', 0);
  expect(read.text).toBe('deep');
  expect(read.lost).toEqual([]);
});
