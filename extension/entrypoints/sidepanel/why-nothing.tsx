import type { PanelReply } from '../../services/protocol.ts';

interface Reason {
  readonly title: string;
  readonly text: string;
}

const REASONS: Readonly<Record<PanelReply['state'], Reason>> = {
  'unknown-page': {
    title: 'Which page is this?',
    text: 'Press the ChartCue button in the toolbar while the page is in front. Before that the browser does not tell ChartCue where you are.',
  },
  'no-host': {
    title: 'Not a web page',
    text: 'ChartCue works on web pages. This one belongs to the browser, to another extension or to a file.',
  },
  'host-off': {
    title: 'ChartCue is off here',
    text: 'Turn it on above to have notes on this host read while you write. The reading happens in this browser.',
  },
  paused: {
    title: 'ChartCue is paused here',
    text: 'Nothing on this host is read until you turn it on again.',
  },
  'no-note': {
    title: 'No note yet',
    text: 'Click into the field you chart in. Reading starts when a note field has the focus.',
  },
  watching: {
    title: 'No open question',
    text: 'Nothing that ChartCue asks about is open in this note. It knows a limited set of conditions, so this is no review of the note.',
  },
};

/** Why no question is listed, in the place of the list. */
export function WhyNothing({ state }: { state: PanelReply['state'] }) {
  const { title, text } = REASONS[state];
  return (
    <section class="nothing">
      <h2>{title}</h2>
      <p class="soft">{text}</p>
    </section>
  );
}
