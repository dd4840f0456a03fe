import type { Page } from '@playwright/test';
import { textareaPage } from '../fixtures/charting-pages.ts';
import { expect, test } from '../fixtures/chromium.ts';
import { Kept } from '../fixtures/kept.ts';
import { NoteField } from '../fixtures/note-field.ts';

const KNEE = 'Osteoarthritis of the knee';
const THREE = `${KNEE}. Hip osteoarthritis. Otitis media.\n`;

test.afterEach(({ background }) => background.evaluate('chrome.storage.local.remove("settings")'));

async function openSettings(page: Page, extensionId: string): Promise<Page> {
  const settings = await page.context().newPage();
  await settings.goto(`chrome-extension://${extensionId}/options.html`);
  await settings.getByRole('heading', { name: 'Questions' }).waitFor();
  return settings;
}

test('marks, levels and packs are chosen by keyboard alone, and hold in open pages at once', async ({
  page,
  site,
  extensionId,
}) => {
  await page.goto(site.granted + site.put('chart', textareaPage));
  const note = new NoteField(page);
  await note.type(THREE);
  await expect.poll(() => note.markAt(KNEE)).toBeGreaterThan(100);
  await expect.poll(() => note.markAt('Otitis media')).toBeGreaterThan(100);

  const settings = await openSettings(page, extensionId);
  const marks = settings.getByLabel('Marks in a note at one time');
  await expect(marks).toHaveValue('5'); // the settings are read
  for (
    let presses = 0;
    presses < 30 && !(await marks.evaluate((each) => each === document.activeElement));
    presses += 1
  )
    await settings.keyboard.press('Tab');
  await expect(marks).toBeFocused();
  await settings.keyboard.press('Control+a');
  await settings.keyboard.type('0');
  await settings.keyboard.press('Tab');
  await page.bringToFront();
  await expect.poll(() => note.marks()).toBe(0);

  await settings.bringToFront();
  await marks.fill('5');
  await marks.blur();
  await settings.getByText('specialty packs').click();
  await settings.getByLabel(/^Ear/).selectOption('Off');
  await page.bringToFront();
  await expect.poll(() => note.markAt(KNEE)).toBeGreaterThan(100);
  await settings.close();
});

test('settings go out as a file and come in again; what is unsound in one is named; reset asks first', async ({
  page,
  extensionId,
}) => {
  const settings = await openSettings(page, extensionId);
  const presence = settings.getByLabel('Mark beside the field');
  await presence.uncheck();
  await settings.getByLabel('Colors').selectOption('Dark');
  await expect.poll(() => settings.evaluate(() => document.documentElement.style.colorScheme)).toBe('dark');
  const [download] = await Promise.all([
    settings.waitForEvent('download'),
    settings.getByRole('button', { name: 'Export', exact: true }).click(),
  ]);
  const path = await download.path();
  expect(download.suggestedFilename()).toBe('chartcue-settings.json');

  await settings.getByRole('button', { name: 'Reset' }).click();
  await expect(presence).not.toBeChecked();
  await settings.getByRole('button', { name: 'Reset all settings?' }).click();
  await expect(presence).toBeChecked();
  await expect.poll(() => settings.evaluate(() => document.documentElement.style.colorScheme)).toBe('');

  const file = settings.getByLabel('Import');
  await file.setInputFiles(path);
  await expect(settings.getByText('2 settings taken.')).toBeVisible();
  await expect(presence).not.toBeChecked();
  const unsound = JSON.stringify({ chartcue: 'settings', chosen: { marks: 999, delay: 500 } });
  await file.setInputFiles({ name: 'a.json', mimeType: 'application/json', buffer: Buffer.from(unsound) });
  await expect(settings.getByText('1 setting was not understood and left out: marks.')).toBeVisible();
  await file.setInputFiles({ name: 'a.json', mimeType: 'application/json', buffer: Buffer.from('[]') });
  await expect(settings.getByText('This is no file of ChartCue settings.')).toBeVisible();
  await settings.close();
});

test('hosts are listed, and each can be turned off and on there; the keys are those of the browser', async ({
  page,
  extensionId,
  background,
}) => {
  const settings = await openSettings(page, extensionId);
  await expect(settings.getByText('http://localhost')).toBeVisible();
  await settings.getByRole('button', { name: 'Turn off http://localhost' }).click();
  await settings.getByRole('button', { name: 'Turn on http://localhost' }).click();
  await background.registered();
  await expect(settings.getByText('Alt+Shift+Q')).toBeVisible();
  await settings.close();
});

test('what was counted in silence stands beside what was counted since, also where the baseline is ended early', async ({
  page,
  extensionId,
  background,
}) => {
  const today = new Date();
  const dayBefore = (days: number): string =>
    new Date(today.getTime() - days * 86_400_000).toLocaleDateString('sv');
  const none = { opened: 0, answered: 0, edited: 0, times: [0, 0, 0, 0, 0] };
  const count = (day: string, shown: number, silent: number): object => ({
    ...none,
    day,
    shown,
    silent,
    host: 'https://a.example/*',
    rule: 'ent/otitis',
    aside: {
      undetermined: 0,
      'not-now': 2,
      'documented-elsewhere': 0,
      'not-relevant': 0,
      wrong: 0,
      'never-on-host': 0,
    },
  });
  const kept = new Kept(background);
  const settings = await openSettings(page, extensionId);
  await expect(settings.getByRole('row', { name: /^Shown/ })).toBeVisible();
  await kept.add('counts', [count(dayBefore(9), 0, 7), count(dayBefore(8), 0, 4), count(dayBefore(3), 5, 0)]);
  await kept.choose({ baseline: { from: dayBefore(9), to: dayBefore(8) } });
  const cells = async (name: RegExp): Promise<string[]> =>
    (await settings.getByRole('row', { name }).first().getByRole('cell').allTextContents()).slice(1, 2);
  await expect(settings.getByRole('columnheader', { name: 'Before (2 days)' })).toBeVisible();
  await expect.poll(() => cells(/^Shown/)).toEqual(['11']);
  await expect.poll(() => cells(/^Set aside/)).toEqual(['4']);
  await expect(settings.getByRole('button', { name: 'Forget the baseline' })).toBeVisible();

  await kept.choose({ baseline: { from: dayBefore(9), to: dayBefore(-5) } });
  await settings.getByRole('button', { name: 'Show questions again' }).click();
  await expect.poll(() => kept.chosen()).toMatchObject({ baseline: { from: dayBefore(9) } });
  await expect(settings.getByText(/^Silent from/)).toContainText(dayBefore(1));
  await settings.getByRole('button', { name: 'Forget the baseline' }).click();
  await expect(settings.getByRole('columnheader', { name: /^Before/ })).toHaveCount(0);
  await settings.close();
});

test('the clinician sees their own numbers, and takes them along', async ({ page, site, extensionId }) => {
  await page.goto(site.granted + site.put('chart', textareaPage));
  const note = new NoteField(page);
  await note.type(`${KNEE}.\n`);
  await expect.poll(() => note.markAt(KNEE)).toBeGreaterThan(100);
  const settings = await openSettings(page, extensionId);
  const shown = settings
    .getByRole('row', { name: /^Shown/ })
    .getByRole('cell')
    .first();
  await expect.poll(async () => Number(await shown.textContent())).toBeGreaterThan(0);
  await settings.getByText('In more detail').click();
  await expect(settings.getByRole('row', { name: /^Orthopaedics \d/ })).toBeVisible();
  await settings.getByRole('combobox', { name: 'Numbers by' }).selectOption('host');
  await expect(settings.getByRole('row', { name: /^http:\/\/localhost \d/ })).toBeVisible();
  const [download] = await Promise.all([
    settings.waitForEvent('download'),
    settings.getByRole('button', { name: 'Save as CSV' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^chartcue-measures-\d{4}-\d\d-\d\d\.csv$/);
  await settings.close();
});
