import { pageOf } from '../e2e/fixtures/charting-pages.ts';
import { type HostPage, textarea } from './host-page.ts';

const STOPPED =
  'keydown keyup keypress click pointerdown pointerup mousedown mouseup focusin focusout focus blur input beforeinput change selectionchange';

/** Lets no listener but its own hear anything, clears the highlights whenever something happens, removes what it did not make. */
function fight(removes: 'body' | 'document'): string {
  return `<script>
    const root = document.documentElement;
    const clear = () => CSS.highlights.clear();
    for (const type of '${STOPPED}'.split(' ')) {
      addEventListener(type, (event) => { clear(); event.stopImmediatePropagation(); }, true);
    }
    addEventListener('DOMContentLoaded', () => {
      const own = new Set(document.querySelectorAll('*'));
      let removed = 0;
      const watched = '${removes}' === 'body' ? document.body : root;
      new MutationObserver((records) => {
        for (const node of records.flatMap(({ addedNodes }) => [...addedNodes])) {
          if (node instanceof Element && !own.has(node)) { node.remove(); removed += 1; document.title = 'removed ' + removed; }
        }
      }).observe(watched, { childList: true, subtree: true });
    });
  </script>`;
}

const body = `<label for="note">Note</label>${textarea('note', 300)}`;

export const fighting: HostPage = {
  what: 'a page that fights: stops events, clears highlights, removes from its body what it does not know',
  documents: { chart: pageOf(body, fight('body')) },
  field: '#note',
};

/** Nothing can be shown on it but marks. */
export const fightingToTheEnd: HostPage = {
  what: 'a page that removes all it does not know',
  documents: { chart: pageOf(body, fight('document')) },
  field: '#note',
};
