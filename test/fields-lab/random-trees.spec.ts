import * as fc from 'fast-check';
import { expect, test } from './fixture.ts';
import { ask } from './lab.ts';
import { inked, plant, tidyTrees, wildTrees } from './trees.ts';

const PAGE = '<div contenteditable style="width:500px"></div>';

test('of any tree of nodes, all that has ink is read and every offset comes back from the DOM', async ({
  open,
}) => {
  const page = await open(PAGE);
  await fc.assert(
    fc.asyncProperty(wildTrees, async (tree) => {
      await page.evaluate(plant, tree);
      const { text, lost, letters } = await ask(page, 'roundTrip', 0);
      expect(text.replace(/\s/g, '')).toBe(inked(tree));
      expect(lost).toEqual([]);
      for (const [offset, letter] of letters.entries()) {
        const unit = text[offset]!;
        // A break may be made by a block or a BR; every other unit stands in a text node.
        if (unit === '\n' || unit === '\t') expect(['', '\n']).toContain(letter);
        else if (unit === ' ') expect(letter).toMatch(/^\s$/);
        else expect(letter).toBe(unit);
      }
    }),
    { numRuns: 80 },
  );
});

test('an insertion beside a word reads as asked', async ({ open }) => {
  const page = await open(PAGE);
  await fc.assert(
    fc.asyncProperty(tidyTrees, fc.nat(), async (tree, place) => {
      await page.evaluate(plant, tree);
      const before = await ask(page, 'text', 0);
      const edges = [...before.matchAll(/\b/g)].map(({ index }) => index);
      fc.pre(edges.length > 0);
      const at = edges[place % edges.length]!;
      const insertion = /^\w/.test(before.slice(at)) ? 'right ' : ', right';
      expect(await ask(page, 'insert', 0, at, insertion)).toEqual({ outcome: 'done' });
      const after = before.slice(0, at) + insertion + before.slice(at);
      expect(lineEndsTidied(await ask(page, 'text', 0))).toBe(lineEndsTidied(after));
    }),
    { numRuns: 40 },
  );
});

test('an insertion at any offset, beside white space of any kind, reads as asked or has changed nothing', async ({
  open,
}) => {
  const page = await open(PAGE);
  await fc.assert(
    fc.asyncProperty(wildTrees, fc.nat(), async (tree, place) => {
      await page.evaluate(plant, tree);
      const before = await ask(page, 'text', 0);
      const at = place % (before.length + 1);
      const { outcome } = await ask(page, 'insert', 0, at, 'right');
      const wanted = outcome === 'done' ? `${before.slice(0, at)}right${before.slice(at)}` : before;
      expect(lineEndsTidied(await ask(page, 'text', 0))).toBe(lineEndsTidied(wanted));
    }),
    { numRuns: 40 },
  );
});

/** White space at the end of a line or cell is drawn or not, and browsers change one into the other beside an edit. */
function lineEndsTidied(text: string): string {
  return text.replace(/[^\S\n\t]+(?=[\n\t]|$)/g, '');
}
