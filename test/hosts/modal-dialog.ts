import { pageOf } from '../e2e/fixtures/charting-pages.ts';
import { type HostPage, editable } from './host-page.ts';

/** The browser's own modal dialog: everything outside it is inert. */
export const modalDialog: HostPage = {
  what: 'an editor in a modal dialog',
  documents: {
    chart: pageOf(`<button id="write">Write note</button>
      <dialog><h2 id="name">Note</h2>${editable('note')}<button>Sign</button></dialog>
      <script>write.onclick = () => document.querySelector('dialog').showModal();</script>`),
  },
  way: ['#write'],
  field: '#note',
};
