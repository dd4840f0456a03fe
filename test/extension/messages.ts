import { fakeBrowser } from 'wxt/testing/fake-browser';
import { i18n } from '../fixtures/messages.ts';

// The fake browser has no messages of its own.
Object.assign(fakeBrowser.i18n, i18n);
