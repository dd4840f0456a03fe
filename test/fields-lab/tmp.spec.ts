import { expect, test } from './fixture.ts';
import { ask } from './lab.ts';
test('tmp', async ({ open, engine }) => {
  for (const [html, at] of [
    ['<p>knee OA </p>', 7],
    ['<p>knee OA\n   </p><p>b</p>', 7],
    ['<p>knee OA  <br></p>', 7],
    ['<p>a  \u200b</p>', 1],
    ['<p>a <b> b</b></p>', 1],
    ['knee  <b>OA</b>', 4],
    ['\n  knee OA\n', 7],
    ['\n  knee OA\n', 0],
    ['<div>\n    <p>\n      Knee OA.\n    </p>\n  </div>', 7],
    ['<div style="white-space:pre-line">a   \nb</div>', 1],
  ] as [string, number][]) {
    const page = await open(`<div contenteditable>${html}</div>`);
    const b = await ask(page, 'text', 0);
    const o = await ask(page, 'insert', 0, at, ', left');
    console.log(
      engine,
      JSON.stringify(html),
      JSON.stringify(b),
      o.outcome,
      JSON.stringify(await page.evaluate(() => document.querySelector('div')!.innerHTML, 0)),
      JSON.stringify(await ask(page, 'text', 0)),
    );
  }
});
