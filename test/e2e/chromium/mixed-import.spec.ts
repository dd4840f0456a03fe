import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures/chromium.ts';
import { mixedFiles } from '../fixtures/mixed-files.ts';
import { WorkbenchPage } from '../fixtures/workbench.ts';

/** Notes from now on the longest time between two frames that the page drew, and how many it drew. */
async function watchFrames(
  page: Page,
): Promise<() => Promise<{ longest: number; frames: number; all: number }>> {
  const watch = await page.evaluateHandle(() => {
    const begun = performance.now();
    const seen = { longest: 0, frames: 0, all: 0 };
    let last = begun;
    const drawn = (): void => {
      const now = performance.now();
      seen.longest = Math.max(seen.longest, now - last);
      seen.frames += 1;
      seen.all = now - begun;
      last = now;
      requestAnimationFrame(drawn);
    };
    requestAnimationFrame(drawn);
    return seen;
  });
  return () => watch.jsonValue();
}

test('three hundred files of every kind, sound and not, come in while the page goes on drawing', async ({
  page,
  extensionId,
}) => {
  test.slow(); // three hundred files are written, read and ranked
  const files = await mixedFiles();
  try {
    expect(files.paths).toHaveLength(300);
    const bench = await WorkbenchPage.open(page, extensionId);
    const frames = await watchFrames(page);
    await page.locator('input[type=file]').first().setInputFiles(files.paths);
    await expect(page.getByRole('progressbar')).toBeVisible();
    await expect(page.getByText(`${files.charts} charts`)).toBeVisible({ timeout: 60_000 });
    await expect(page.getByRole('progressbar')).toHaveCount(0, { timeout: 60_000 });
    const { longest, frames: drawn, all } = await frames();
    expect(drawn).toBeGreaterThan(20);
    expect(longest, `one of ${drawn} frames in ${Math.round(all)} ms`).toBeLessThan(all / 4);

    const [reasons, expected] = [[...files.refused.keys()], [...files.refused.values()]];
    await page.getByText(`${expected.flat().length} files or parts of them not read`).click();
    const said = await page.locator('.refusals li').allInnerTexts();
    const named = reasons.map((reason) =>
      said
        .filter((line) => line.includes(reason))
        .map((line) => line.split(/[ ,]/)[0]!)
        .toSorted(),
    );
    expect(named).toEqual(expected);
    expect(said).toHaveLength(expected.flat().length);
    await page.getByRole('searchbox').fill('scan0');
    await expect(bench.row('scan0.pdf')).toBeVisible();
  } finally {
    await files.remove();
  }
});
