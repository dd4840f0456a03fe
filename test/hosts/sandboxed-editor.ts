import { pageOf } from '../e2e/fixtures/charting-pages.ts';
import { type HostPage, editable } from './host-page.ts';

const editor = pageOf(`<p><button>B</button> <button>I</button></p>${editable('note')}`);

/** A note editor that the page trusts with scripts and with nothing else: its frame has no origin. */
export const sandboxedEditor: HostPage = {
  what: 'a rich note editor in a sandboxed frame',
  documents: {
    chart: pageOf('<iframe id="editor" title="Note" sandbox="allow-scripts" src="editor"></iframe>'),
    editor,
  },
  frames: ['#editor'],
  apart: true,
  field: '#note',
};
