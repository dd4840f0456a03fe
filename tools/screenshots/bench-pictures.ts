import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { bringIn } from '../page/bring-in.ts';
import { wardCharts, wardFiles } from './ward.ts';

/** Who is asked by whom. The query is recorded as asked aloud: one that is copied needs a clipboard. */
const PEOPLE = { To: 'Noor Haddad', 'Role of that person': 'attending', From: 'Ada Lark' };

/** Shows a chart of a ward with a query just issued, then the worklist that it stands in; `shoot` draws each by its name. */
export async function shootBench(page: Page, shoot: (name: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'chartcue-ward-'));
  try {
    const paths = wardFiles().map(({ name, text }) => {
      writeFileSync(join(folder, name), text);
      return join(folder, name);
    });
    await bringIn(page, paths, wardCharts());
    await page.locator('.line ::-p-text(Ruth Quill)').click();
    await page.waitForSelector('.chart-questions .question');
    await page.keyboard.press('j');
    await page.keyboard.press('q');
    for (const [label, name] of Object.entries(PEOPLE)) {
      // oxlint-disable-next-line no-await-in-loop -- one form
      await page
        .locator(
          `.query-editor ::-p-aria([name="${label}"][role="combobox"]), .query-editor ::-p-aria([name="${label}"][role="textbox"])`,
        )
        .fill(name);
    }
    await page.locator('button::-p-text(Record as asked aloud)').click();
    await page.waitForSelector('.query-card');
    await shoot('chart');
    await page.keyboard.press('Escape');
    await page.waitForSelector('.line');
    await shoot('worklist');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Shows a rule of a pack as an admin edits it: the form, and its YAML beside it. */
export async function shootStudio(page: Page, shoot: (name: string) => Promise<void>): Promise<void> {
  await page.locator('a::-p-text(Ear, nose and throat)').click();
  await page.locator('button::-p-text(Edit as a draft)').click();
  await page.locator('a::-p-text(cerumen-impaction-side)').click();
  await page.waitForSelector('>>> .cm-line');
  await shoot('studio');
}
