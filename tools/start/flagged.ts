import type { Page } from 'puppeteer-core';
import { placesIn } from '#node/place.ts';
import { rowOf } from '#node/prompt-rows.ts';
import type { Row } from '#node/table.ts';
import type { PanelMessage, PanelPrompt, PanelReply } from '#extension/services/protocol.ts';

/** Asks the background what is open in the page with this address, as the side panel does. `ours`: a page of the extension. */
export async function flagged(ours: Page, address: string): Promise<readonly PanelPrompt[]> {
  const reply = await ours.evaluate(async (url): Promise<PanelReply> => {
    const tabs = await chrome.tabs.query({});
    const tab = tabs.find((each) => each.url === url)?.id ?? -1;
    const question: PanelMessage = { type: 'panel', tab };
    return chrome.runtime.sendMessage(question);
  }, address);
  return reply.prompts;
}

/** The prompts as rows for people. `textOf` gives the text of the field with a label. */
export function rowsOf(prompts: readonly PanelPrompt[], textOf: (label: string) => string): Row[] {
  return prompts.map(({ prompt, label }) => rowOf(prompt, placesIn(textOf(label))(prompt.start), label));
}
