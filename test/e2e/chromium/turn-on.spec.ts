import { CardView } from '../fixtures/card-view.ts';
import { textareaPage } from '../fixtures/charting-pages.ts';
import { expect, test } from '../fixtures/chromium.ts';
import { NoteField } from '../fixtures/note-field.ts';
import { openedSidePanel } from '../fixtures/side-panel.ts';
import { pressButton, rememberAllowed, setKeys } from '../fixtures/toolbar.ts';

// Grants a host that no other test may find granted.
test.use({ apart: 'turn-on' });

const HOST = 'http://127.0.0.1/*';
const WORDS = 'Osteoarthritis of the knee';
const HELD = `chrome.permissions.contains({ origins: ['${HOST}'] })`;

/** Counts what the browser is asked for from now on; `asked` in the background is all of it. */
const COUNT_REQUESTS = `{
  globalThis.request ??= chrome.permissions.request;
  globalThis.asked = [];
  chrome.permissions.request = (wanted) => {
    asked.push(...wanted.origins);
    return request.call(chrome.permissions, wanted);
  };
}`;

test('a press on a page whose host was never allowed names the host, asks the browser, and does nothing before its answer', async ({
  page,
  site,
  context_,
  tools,
  extensionId,
  background,
}) => {
  await page.goto(site.notGranted + site.put('chart', textareaPage));
  await new NoteField(page).type(`${WORDS}.\n`);
  const before = await page.evaluate(() => document.documentElement.outerHTML);
  await background.evaluate(COUNT_REQUESTS);
  await pressButton(context_, extensionId, page);
  const panel = await openedSidePanel(tools, extensionId);
  await expect.poll(() => panel.text()).toContain('127.0.0.1');
  expect(await panel.text()).toContain('ChartCue is off here');
  expect(await background.evaluate('asked')).toEqual([HOST]);
  expect(await background.evaluate(HELD)).toBe(false);
  expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
});

test('one press of the button turns a host on, in the page that is open; by keys alone it is turned off, given back, and turned on again', async ({
  page,
  site,
  context_,
  tools,
  extensionId,
  background,
}) => {
  await rememberAllowed(context_, extensionId, HOST);
  await page.goto(site.notGranted + site.put('chart', textareaPage));
  const note = new NoteField(page);
  await note.type(`${WORDS}.\n`);
  await background.evaluate(COUNT_REQUESTS);
  expect(await background.evaluate(HELD)).toBe(false);

  await pressButton(context_, extensionId, page);
  await expect.poll(() => note.markAt(WORDS)).toBeGreaterThan(100);
  expect(await background.evaluate('asked')).toEqual([HOST]); // that host alone
  const panel = await openedSidePanel(tools, extensionId);
  await expect.poll(() => panel.text()).toContain('1 open question');

  await panel.tabTo('ChartCue on 127.0.0.1');
  await panel.press(' ');
  await expect.poll(() => panel.text()).toContain('ChartCue is paused here');
  await expect.poll(() => note.marks()).toBe(0);

  await panel.tabTo('More');
  await panel.press('Enter');
  await panel.tabTo('Withdraw permission');
  await panel.press('Enter');
  await expect.poll(() => panel.text()).toContain('ChartCue is off here');
  expect(await background.evaluate(HELD)).toBe(false);
  await background.registered(); // the other host is as it was

  await panel.tabTo('ChartCue on 127.0.0.1');
  await panel.press('Enter');
  await expect.poll(() => note.markAt(WORDS)).toBeGreaterThan(100);
  expect(await background.evaluate(HELD)).toBe(true);
  await background.evaluate(`chrome.permissions.remove({ origins: ['${HOST}'] })`);
  await background.registered();
});

test('a press on a page of a host that is forbidden asks for nothing, and the panel says why', async ({
  page,
  site,
  context_,
  tools,
  extensionId,
  background,
}) => {
  await page.goto(site.notGranted + site.put('chart', textareaPage));
  await background.evaluate(`(() => {
    chrome.storage.managed.get = () => Promise.resolve({ forbiddenHosts: ['127.0.0.1'] });
    chrome.storage.onChanged.dispatch({}, 'managed');
  })()`);
  await background.evaluate(COUNT_REQUESTS);
  await pressButton(context_, extensionId, page);
  const panel = await openedSidePanel(tools, extensionId);
  await expect.poll(() => panel.text()).toContain('Not to be used here');
  expect(await background.evaluate('asked')).toEqual([]);
  await background.stop(page); // with it goes what stood for the policy
});

test('on a page that is none of the web the panel says so', async ({ page, extensionId, openPanel }) => {
  await page.goto(`chrome-extension://${extensionId}/welcome.html`);
  const panel = await openPanel();
  await expect.poll(() => panel.text()).toContain('Not a web page');
});

test('the keys that the browser was given count, in the page and in the settings, and the suggested ones no more', async ({
  page,
  site,
  context_,
  extensionId,
  background,
}) => {
  await setKeys(context_, extensionId, 'next-question', 'Ctrl+Shift+Y');
  await page.goto(site.granted + site.put('chart', textareaPage));
  const note = new NoteField(page);
  await note.type(`${WORDS}.\n`);
  const card = await CardView.of(page);
  await expect.poll(() => card.status()).toBe('1 documentation question. Ctrl+Shift+Y opens the next.');
  await page.keyboard.press('Alt+Shift+Q');
  await page.keyboard.type('Rest.\n'); // the page has heard the keys before
  await expect.poll(() => note.text()).toContain('Rest.');
  expect(await card.isOpen()).toBe(false);
  await background.command('next-question');
  await expect.poll(() => card.text()).toContain('Which knee is affected?');

  await page.goto(`chrome-extension://${extensionId}/options.html`);
  await expect(page.getByText('Ctrl+Shift+Y')).toBeVisible();
});
