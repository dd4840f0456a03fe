import { fakeBrowser } from 'wxt/testing/fake-browser';
import messages from '#extension/public/_locales/en/messages.json' with { type: 'json' };

const texts: Readonly<Record<string, { readonly message: string }>> = messages;

// The fake browser has no messages of its own: these are the ones that are shipped, filled in as browsers do.
Object.assign(fakeBrowser.i18n, {
  getMessage: (name: string, values: readonly string[] = []): string =>
    (texts[name]?.message ?? '').replaceAll(/\$([1-9])/g, (_, at: string) => values[Number(at) - 1] ?? ''),
  getUILanguage: () => 'en',
});
