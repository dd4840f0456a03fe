import { CardView } from '../fixtures/card-view.ts';
import { textareaPage } from '../fixtures/charting-pages.ts';
import { expect, test } from '../fixtures/chromium.ts';
import { NoteField } from '../fixtures/note-field.ts';
import { OwnListeners } from '../fixtures/own-listeners.ts';

const KNEE = 'Osteoarthritis of the knee';
const CHART = textareaPage.replace(
  '<label',
  `<chart-part></chart-part><script>
    customElements.define('chart-part', class extends HTMLElement {
      connectedCallback() {
        const root = this.attachShadow({ mode: 'closed' });
        root.innerHTML = '<div class="note" contenteditable="true" role="textbox"></div>';
        root.prepend(document.querySelector('style').cloneNode(true));
        window.part = root.querySelector('.note');
      }
    });
  </script><label`,
);

test('turned off in the middle of a question, it leaves no listener and no node behind', async ({
  page,
  site,
  background,
  extensionId,
}) => {
  await page.goto(site.granted + site.put('chart', CHART));
  const listeners = await OwnListeners.of(page, extensionId);
  const part = new NoteField(page, page, (await page.evaluateHandle<HTMLElement>('window.part')).asElement());
  const note = new NoteField(page);
  await part.type('Hip osteoarthritis.\n');
  await expect.poll(() => part.marks()).toBeGreaterThan(100);
  await note.type(`${KNEE}.\n`);
  await expect.poll(() => note.markAt(KNEE)).toBeGreaterThan(100);
  await note.clickOn(KNEE);
  const card = await CardView.of(page);
  await expect.poll(() => card.isOpen()).toBe(true);
  // Fields, card, marks and sentry all listen now: what is counted below is what there is to count.
  expect(await listeners.all()).toEqual(
    expect.arrayContaining([
      'click on HTMLDocument',
      'focusin on ShadowRoot',
      'input on HTMLTextAreaElement',
      'keydown on Window',
    ]),
  );

  await background.evaluate(`chrome.storage.local.set({ pausedHosts: ['http://localhost/*'] })`);
  await expect.poll(() => note.marks()).toBe(0);
  await expect.poll(() => listeners.all()).toEqual([]);
  const left = await page.evaluate(() => [
    CSS.highlights.size,
    document.adoptedStyleSheets.length,
    (Reflect.get(window, 'part') as HTMLElement).getRootNode() instanceof ShadowRoot,
    document.documentElement.children.length - 2,
  ]);
  expect(left).toEqual([0, 0, true, 0]);
  await background.evaluate(`chrome.storage.local.remove('pausedHosts')`);
  await background.registered();
});
