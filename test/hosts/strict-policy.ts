import { pageOf } from '../e2e/fixtures/charting-pages.ts';
import { type HostPage, textarea } from './host-page.ts';

/** Scripts and styles by nonce only, nothing from anywhere, and no strings where the browser would run them. */
export const strictPolicy: HostPage = {
  what: 'a page with a strict content security policy',
  documents: {
    chart: pageOf(`<label for="note">Note</label>${textarea('note').replace(/ style="[^"]*"/, '')}`).replace(
      '<style>',
      '<style nonce="kept">',
    ),
  },
  headers: {
    'content-security-policy':
      "default-src 'none'; style-src 'nonce-kept'; script-src 'nonce-kept'; require-trusted-types-for 'script'; trusted-types 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'; sandbox allow-scripts allow-same-origin",
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-embedder-policy': 'require-corp',
    'permissions-policy': 'clipboard-write=(), clipboard-read=()',
  },
  field: '#note',
};
