import { type ComponentChild, render } from 'preact';
import { browser } from 'wxt/browser';
import { type MessageKey, say } from './say.ts';

/** Draws one of the extension's own pages into its document, in the browser's language and direction. */
export function openPage(title: MessageKey, content: ComponentChild): void {
  const { documentElement } = document;
  documentElement.lang = browser.i18n.getUILanguage();
  documentElement.dir = browser.i18n.getMessage('@@bidi_dir');
  document.title = say(title);
  render(content, document.body.querySelector('[data-page]')!);
}
