import type { ElementHandle, Page, SerializedAXNode } from 'puppeteer-core';
import { SAMPLE_NOTE, type SampleField } from './sample/note.ts';

/** Types the sample note as a clinician would: a click into each field, then the keys. */
export async function typeNote(page: Page): Promise<void> {
  for (const { id, text } of SAMPLE_NOTE) {
    await page.click(`#${id}`);
    await page.keyboard.type(text);
  }
}

/** The text of the field with this label, as it stands in the page. */
export async function textIn(page: Page, label: string): Promise<string> {
  const field = fieldOf(label);
  return page.$eval(`#${field.id}`, (element) => {
    if (element instanceof HTMLTextAreaElement) return element.value;
    return element instanceof HTMLElement ? element.innerText.replaceAll('\u00A0', ' ') : '';
  });
}

/** Clicks on the words in the page's rich-text field. */
export async function clickOnWords(page: Page, words: string): Promise<void> {
  const place = await page.$eval(
    '[contenteditable]',
    (editor, wanted) => {
      const texts = document.createTreeWalker(editor, NodeFilter.SHOW_TEXT);
      for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
        const at = node.textContent?.indexOf(wanted) ?? -1;
        if (at < 0) continue;
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + wanted.length);
        const { left, top, width, height } = range.getBoundingClientRect();
        return { x: left + width / 2, y: top + height / 2 };
      }
      return null;
    },
    words,
  );
  if (place === null) throw new Error('the words to click on are not in the rich-text field');
  await page.mouse.click(place.x, place.y);
}

/**
 * The button of the open card that has this name, or null while there is none. The card stands in a closed root, which
 * selectors do not enter: what it offers to a screen reader leads there.
 */
export async function cardButton(page: Page, name: string): Promise<ElementHandle | null> {
  const dialog = find(await page.accessibility.snapshot(), (node) => node.role === 'dialog');
  const button = find(dialog, (node) => node.role === 'button' && node.name === name);
  return (await button?.elementHandle()) ?? null;
}

type IsWanted = (node: SerializedAXNode) => boolean;

function find(node: SerializedAXNode | null, isWanted: IsWanted): SerializedAXNode | null {
  if (node === null || isWanted(node)) return node;
  for (const child of node.children ?? []) {
    const found = find(child, isWanted);
    if (found !== null) return found;
  }
  return null;
}

function fieldOf(label: string): SampleField {
  const field = SAMPLE_NOTE.find((each) => each.label === label);
  if (field === undefined) throw new Error(`the sample page has no field "${label}"`);
  return field;
}
