import { violations, violationsIn } from '../fixtures/axe.ts';
import { textareaPage } from '../fixtures/charting-pages.ts';
import { expect, test } from '../fixtures/chromium.ts';
import { NoteField } from '../fixtures/note-field.ts';

const NOTE = 'Assessment:\nHip osteoarthritis.\nOsteoarthritis of the left knee.\nOtitis media.\n';

for (const scheme of ['light', 'dark'] as const) {
  for (const name of ['welcome', 'options'] as const) {
    test(`axe finds nothing on the page ${name}, ${scheme}`, async ({ page, extensionId }) => {
      await page.emulateMedia({ colorScheme: scheme });
      await page.goto(`chrome-extension://${extensionId}/${name}.html`);
      await page
        .locator(name === 'welcome' ? '.question' : '.baseline')
        .first()
        .waitFor();
      await page.evaluate(() => document.querySelectorAll('details').forEach((each) => (each.open = true)));
      expect(await violationsIn(page)).toEqual([]);
    });
  }

  test(`axe finds nothing in the panel with all its lists, ${scheme}`, async ({ page, site, openPanel }) => {
    await page.goto(site.granted + site.put('chart', textareaPage));
    const panel = await openPanel();
    await panel.scheme(scheme);
    await expect.poll(() => panel.text()).toContain('No note yet');
    expect(await violations((expression) => panel.evaluate(expression))).toEqual([]);
    await new NoteField(page).type(NOTE);
    await expect.poll(() => panel.text()).toContain('2 open questions');
    await panel.click('.answer', 'unable to determine');
    await expect.poll(() => panel.text()).toContain('1 set aside');
    await panel.evaluate(`document.querySelectorAll('details').forEach((each) => (each.open = true))`);
    expect(await violations((expression) => panel.evaluate(expression))).toEqual([]);
  });
}

for (const name of ['welcome', 'options'] as const) {
  test(`the page ${name} needs no scrolling sideways at 320 pixels`, async ({ page, extensionId }) => {
    await page.setViewportSize({ width: 320, height: 800 });
    await page.goto(`chrome-extension://${extensionId}/${name}.html`);
    await page
      .locator(name === 'welcome' ? '.question' : '.baseline')
      .first()
      .waitFor();
    await page.evaluate(() => document.querySelectorAll('details').forEach((each) => (each.open = true)));
    const wide = (): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth);
    expect(await wide()).toBeLessThanOrEqual(320);
  });
}

test('a question is answered in the panel by keys alone', async ({ page, site, openPanel }) => {
  await page.goto(site.granted + site.put('chart', textareaPage));
  const panel = await openPanel();
  const note = new NoteField(page);
  await note.type('Hip osteoarthritis.\n');
  await expect.poll(() => panel.text()).toContain('1 open question');
  const focused = (): Promise<string> => panel.evaluate('document.activeElement.textContent');
  for (let presses = 0; presses < 20 && (await focused()) !== 'left'; presses += 1) await panel.press('Tab');
  expect(await focused()).toBe('left');
  await panel.press('Enter');
  await expect.poll(() => note.text()).toBe('Left Hip osteoarthritis.\n');
  await expect.poll(() => panel.text()).toContain('Answered.');
});
