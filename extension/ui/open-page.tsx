import { type ComponentChild, render } from 'preact';
import { browser } from 'wxt/browser';
import { keptSettings } from '../storage/kept-settings.ts';
import type { MergedSettings } from '../storage/merge-settings.ts';
import { keepFieldsPrivate } from './private-fields.ts';
import { type MessageKey, say } from './say.ts';

/** Draws one of the extension's own pages into its document, in the browser's language and direction and the colours that were chosen. */
export function openPage(title: MessageKey, content: ComponentChild): void {
  const { documentElement } = document;
  documentElement.lang = browser.i18n.getUILanguage();
  documentElement.dir = browser.i18n.getMessage('@@bidi_dir');
  document.title = say(title);
  const look = ({ settings }: MergedSettings): void => {
    documentElement.style.colorScheme = settings.appearance === 'system' ? '' : settings.appearance;
  };
  void keptSettings.current().then(look);
  keptSettings.watch(look);
  keepFieldsPrivate();
  render(content, document.body.querySelector('[data-page]')!);
}
