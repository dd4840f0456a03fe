import { PNG } from 'pngjs';
import type { Box } from '#extension/fields/boxes.ts';
import { expect, test } from './fixture.ts';
import { ask, frames, picture } from './lab.ts';

const NOTE =
  'HPI:\n\n  72-year-old with pain in the knee, worse on stairs, better with rest.\tTwo falls.\n\nAssessment:\nOsteoarthritis of the knee; a fracture of the wrist.\nPlan: rest, ice, films of the wrist.';
const WORDS = ['Osteoarthritis', 'fracture', 'films', 'stairs', 'Two falls'];
const LOOKS: Readonly<Record<string, string>> = {
  plain: '',
  'in a serif of fractional size': 'font:17.3px/1.6 serif;padding:7.5px 13px',
  'with a scroll bar, scrolled': 'font:15px sans-serif;height:90px;overflow-y:scroll',
  'with a border box and wide letters':
    'box-sizing:border-box;border:7px solid;letter-spacing:1.5px;width:411.3px',
  'made smaller by a transform': 'transform:scale(.75);transform-origin:0 0;font:20px monospace',
  'from right to left': 'direction:rtl',
  'of lines that do not wrap': 'white-space:pre;overflow:auto',
};

/** The box around all pixels of the colour that a selection is drawn in, or null. */
function selectionIn(png: PNG): Box | null {
  const box = { left: Infinity, top: Infinity, right: -1, bottom: -1 };
  for (let y = 0; y < png.height; y += 1) {
    for (let x = 0; x < png.width; x += 1) {
      const [red = 0, green = 0, blue = 0] = png.data.subarray((y * png.width + x) * 4);
      if (red < 200 || green > 80 || blue < 200) continue;
      box.left = Math.min(box.left, x);
      box.right = Math.max(box.right, x + 1);
      box.top = Math.min(box.top, y);
      box.bottom = Math.max(box.bottom, y + 1);
    }
  }
  return box.right < 0 ? null : box;
}

for (const [look, style] of Object.entries(LOOKS)) {
  test(`the boxes of words in a textarea ${look} are where the browser draws them selected`, async ({
    open,
  }) => {
    const page = await open(
      `<style>textarea::selection { background: #f0f; color: #f0f } textarea { width: 420px; height: 260px; color: #000 }</style>
       <p>Note</p><textarea style="${style}">${NOTE}</textarea>`,
    );
    await ask(page, 'forgetValueRanges'); // in Chromium too the mirror is measured
    for (const word of WORDS) {
      const start = NOTE.indexOf(word);
      const end = start + word.length;
      await page.evaluate(
        (span) => {
          const field = document.querySelector('textarea')!;
          field.focus();
          field.setSelectionRange(span.start, span.end);
          field.scrollTop = 45;
        },
        { start, end },
      );
      await frames(page);
      const drawn = selectionIn(await picture(page));
      const boxes = await ask(page, 'rects', 0, start, end);
      if (drawn === null) {
        expect(boxes.every((box) => box.bottom - box.top < 3)).toBe(true); // all but scrolled out
        continue;
      }
      expect(Math.min(...boxes.map((box) => box.left)), word).toBeCloseTo(drawn.left, -0.6);
      expect(Math.max(...boxes.map((box) => box.right)), word).toBeCloseTo(drawn.right, -0.6);
      const middle =
        (Math.min(...boxes.map((box) => box.top)) + Math.max(...boxes.map((box) => box.bottom))) / 2;
      expect(middle, word).toBeCloseTo((drawn.top + drawn.bottom) / 2, -0.8);
    }
  });
}

for (const field of [
  '<textarea id="note">Knee pain</textarea>',
  '<div id="note" contenteditable>Knee pain</div>',
]) {
  test(`what a pane around a field has scrolled away has no box: ${field}`, async ({ open }) => {
    const page = await open(
      `<style>#note { font: 20px/30px monospace; padding: 0; border: 0; margin: 0; height: 60px }</style>
       <p style="height:200px">Above</p><div id="pane" style="height:100px;overflow:auto"><div style="position:relative">${field}<div style="height:900px"></div></div></div>`,
    );
    const heightAt = async (top: number): Promise<number> => {
      await page.evaluate((to) => {
        document.querySelector('#pane')!.scrollTop = to;
      }, top);
      const [box] = await ask(page, 'rects', 0, 0, 4);
      return box ? box.bottom - box.top : 0;
    };
    const whole = await heightAt(0);
    expect(whole).toBeGreaterThan(15);
    expect(await heightAt(15)).toBeLessThan(whole);
    expect(await heightAt(15)).toBeGreaterThan(2);
    expect(await heightAt(40)).toBe(0);
  });
}

test('words that are gone have no box, and make no error', async ({ open }) => {
  const page = await open('<textarea>Knee</textarea><div contenteditable>Knee</div>');
  for (const index of [0, 1]) {
    expect(await ask(page, 'rects', index, 10, 20)).toEqual([]);
    const outcome = await ask(page, 'insert', index, 10, 'right ');
    expect(outcome).toEqual({ outcome: 'refused', reason: 'changed' });
  }
  await ask(page, 'forgetValueRanges');
  expect(await ask(page, 'rects', 0, 10, 20)).toEqual([]);
});
