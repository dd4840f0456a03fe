import { pageOf } from '../e2e/fixtures/charting-pages.ts';
import { type HostPage, textarea } from './host-page.ts';

/** A dialog of plain elements that lets the focus go nowhere else: heard as it comes in, as it goes out, and a moment later. */
function trap(said: string, how: string): HostPage['documents'] {
  return {
    chart: pageOf(`<button id="write">Write note</button>
      <div id="dialog" ${said} style="display: none; position: fixed; inset: 20px; background: #fff; transform: translate(0)">
        <label for="note">Note</label>${textarea('note', 300)}<button id="sign">Sign</button>
      </div>
      <script>
        const note = document.querySelector('#note');
        write.onclick = () => { dialog.style.display = 'block'; note.focus(); };
        const isOut = (target) => dialog.style.display === 'block' && !dialog.contains(target);
        ${how}
      </script>`),
  };
}

export const focusTrap: HostPage = {
  what: 'a dialog of divs with a focus trap',
  documents: trap(
    'role="dialog" aria-modal="true"',
    `document.addEventListener('focusin', (event) => isOut(event.target) && note.focus(), true);
     dialog.addEventListener('focusout', (event) => event.relatedTarget && isOut(event.relatedTarget) && note.focus());`,
  ),
  way: ['#write'],
  field: '#note',
};

/** The same without a word of being a dialog. */
export const silentTrap: HostPage = {
  what: 'a focus trap that says nothing of itself',
  documents: trap(
    '',
    `document.addEventListener('focusin', (event) => isOut(event.target) && note.focus(), true);`,
  ),
  way: ['#write'],
  field: '#note',
};

/** The same, taking the focus back a moment after it was lost. */
export const lateTrap: HostPage = {
  what: 'a focus trap that looks a moment later',
  documents: trap(
    '',
    `dialog.addEventListener('focusout', () => setTimeout(() => isOut(document.activeElement) && note.focus()));`,
  ),
  way: ['#write'],
  field: '#note',
};
