import { textareaPage } from '../fixtures/charting-pages.ts';
import { expect, test } from '../fixtures/chromium.ts';
import { NoteField } from '../fixtures/note-field.ts';

const WORDS = 'Osteoarthritis of the knee';
/** Any message starts a background that was stopped. */
const WAKE = `chrome.runtime.sendMessage({ type: 'panel', tab: 0 })`;

test('a pause is for all hosts, says when it ends, and is ended by one click', async ({
  page,
  site,
  openPanel,
  background,
}) => {
  await page.goto(site.granted + site.put('chart', textareaPage));
  const note = new NoteField(page);
  await note.type(`${WORDS}.\n`);
  await expect.poll(() => note.markAt(WORDS)).toBeGreaterThan(100);
  const panel = await openPanel();
  await expect.poll(() => panel.text()).toContain('1 open question');

  await panel.click('button', 'Pause for an hour');
  await expect.poll(() => panel.text()).toMatch(/ChartCue is paused until \d/);
  await expect.poll(() => note.marks()).toBe(0);
  expect(
    await background.evaluate(
      'chrome.alarms.get("pause-over").then(({ scheduledTime }) => scheduledTime > Date.now())',
    ),
  ).toBe(true);

  await panel.click('[role=switch]');
  await expect.poll(() => panel.text()).toContain('1 open question');
  await expect.poll(() => note.markAt(WORDS)).toBeGreaterThan(100);
});

test('a pause ends by itself, also where the background was stopped meanwhile', async ({
  page,
  site,
  openPanel,
  background,
}) => {
  await page.goto(site.granted + site.put('chart', textareaPage));
  const panel = await openPanel();
  await expect.poll(() => panel.text()).toContain('No note yet');
  await panel.click('button', 'Pause for an hour');
  await expect.poll(() => panel.text()).toContain('ChartCue is paused until');
  // The hour goes by: what is kept says that it is over, and the browser rings.
  await background.stop(page);
  await panel.evaluate(WAKE);
  await background.evaluate(`chrome.storage.local.get('settings').then(({ settings }) =>
    chrome.storage.local.set({ settings: { ...settings, chosen: { ...settings.chosen, pausedUntil: Date.now() - 1 } } }))`);
  await background.evaluate(`chrome.alarms.onAlarm.dispatch({ name: 'pause-over' })`);
  await background.registered();
  await expect.poll(() => panel.text()).toContain('No note yet');
});

test('off everywhere is off on every host, until it is turned on again', async ({
  page,
  site,
  openPanel,
  background,
}) => {
  await page.goto(site.granted + site.put('chart', textareaPage));
  const note = new NoteField(page);
  await note.type(`${WORDS}.\n`);
  await expect.poll(() => note.markAt(WORDS)).toBeGreaterThan(100);
  const panel = await openPanel();
  await expect.poll(() => panel.text()).toContain('1 open question');
  await panel.click('button', 'Turn off everywhere');
  await expect.poll(() => panel.text()).toContain('ChartCue is off everywhere');
  await expect.poll(() => note.marks()).toBe(0);
  await panel.click('button', 'Turn on again');
  await expect.poll(() => note.markAt(WORDS)).toBeGreaterThan(100);
  await background.registered();
});

test('what an organization forbids is off, though its permission is held', async ({
  page,
  site,
  openPanel,
  background,
}) => {
  await page.goto(site.granted + site.put('chart', textareaPage));
  const panel = await openPanel();
  await expect.poll(() => panel.text()).toContain('No note yet');
  await background.evaluate(`(() => {
    chrome.storage.managed.get = () => Promise.resolve({ forbiddenHosts: ['localhost'] });
    chrome.storage.onChanged.dispatch({}, 'managed');
  })()`);
  const registered = () =>
    background.evaluate<number>(
      'chrome.scripting.getRegisteredContentScripts().then(({ length }) => length)',
    );
  await expect.poll(registered).toBe(0);
  await page.reload();
  await expect.poll(() => panel.text()).toContain('Not to be used here');

  await background.stop(page); // with it goes what stood for the policy
  await panel.evaluate(WAKE);
  await background.evaluate(`chrome.storage.onChanged.dispatch({}, 'managed')`);
  await background.registered();
});
