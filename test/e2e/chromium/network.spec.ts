import { CardView } from '../fixtures/card-view.ts';
import { framedPage, editablePage } from '../fixtures/charting-pages.ts';
import { expect, test } from '../fixtures/chromium.ts';
import { NoteField } from '../fixtures/note-field.ts';
import { RequestLog } from '../fixtures/request-log.ts';

const WORDS = 'Osteoarthritis of the knee';

test('nothing is requested but the page itself and files of the extension', async ({
  context_,
  tools,
  extensionId,
  page,
  site,
  background,
  openPanel,
}) => {
  const log = await RequestLog.start(tools);
  const own = [site.granted, `chrome-extension://${extensionId}`];
  const html = framedPage(editablePage).replace(
    '<h1>',
    '<textarea id="history" class="note"></textarea><h1>',
  );
  const asked = site.requests.length;

  // The whole of the work, each kind of context in it, a stop of the background in between.
  const welcome = await context_.newPage();
  await welcome.goto(`chrome-extension://${extensionId}/welcome.html`);
  await expect.poll(() => welcome.locator('.question').count()).toBeGreaterThan(0);
  await welcome.close();
  await page.goto(site.granted + site.put('chart', html));
  const note = new NoteField(page, page.frames()[1]);
  await note.type(`${WORDS}.\n`);
  await background.stop(page);
  const panel = await openPanel();
  await new NoteField(page, page, '#history').type('Seen for hip osteoarthritis.\n');
  await expect.poll(() => panel.text()).toContain('2 open questions');
  await panel.click('summary');
  await note.clickOn(WORDS);
  const card = await CardView.of(page);
  await expect.poll(() => card.text()).toContain('Which knee is affected?');
  await card.press('right');
  await expect.poll(() => panel.text()).toContain('1 open question\n');

  expect(log.outside(own)).toEqual([]);
  expect(site.requests.slice(asked).filter((request) => request !== 'GET /favicon.ico')).toEqual([
    'GET /chart',
  ]);

  // The log sees each of the contexts: what it does not see it could not miss.
  expect([...log.targets]).toEqual(expect.arrayContaining(['page', 'service_worker']));
  const kinds = new Set(log.requests.map(({ target, url }) => `${target} ${url.split(/[?#]/)[0]}`));
  expect(kinds).toContain(`page ${site.granted}/chart`);
  expect(kinds).toContain(`page chrome-extension://${extensionId}/welcome.html`);
  const panels = [...kinds].filter((kind) =>
    kind.endsWith(`chrome-extension://${extensionId}/sidepanel.html`),
  );
  expect(panels.filter((kind) => !kind.startsWith('page '))).toHaveLength(1); // "other", as the browser calls it
  await log.stop();
});

test('a request would be seen, and the background cannot make one', async ({
  tools,
  extensionId,
  page,
  site,
  background,
}) => {
  const log = await RequestLog.start(tools);
  await page.goto(site.granted + site.put('chart', editablePage));
  const away = `${site.notGranted}/collect`;
  await page.evaluate((address) => fetch(address, { mode: 'no-cors' }), away);
  await expect.poll(() => log.outside([site.granted]).map(({ url }) => url)).toContain(away);

  await background.evaluate("fetch('manifest.json').then((file) => file.ok)");
  const ofWorker = log.requests.filter(({ target }) => target === 'service_worker').map(({ url }) => url);
  expect(ofWorker).toContain(`chrome-extension://${extensionId}/manifest.json`);

  const before = site.requests.length;
  const said = await background.evaluate(
    `fetch(${JSON.stringify(`${site.granted}/collect`)}).then(() => 'sent', (error) => error.name)`,
  );
  expect(said).toBe('TypeError');
  expect(site.requests.slice(before)).toEqual([]);
  await log.stop();
});
