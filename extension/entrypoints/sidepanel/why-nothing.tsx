import type { PanelReply, WhyHere } from '../../services/protocol.ts';
import { type MessageKey, say } from '../../ui/say.ts';

/** The messages of each reason: a title and what to do. */
type Reason = readonly [title: MessageKey, text: MessageKey];

const STATES: Readonly<Record<PanelReply['state'], Reason>> = {
  'unknown-page': ['whyUnknownPage', 'whyUnknownPageText'],
  'no-host': ['whyNoHost', 'whyNoHostText'],
  'host-off': ['whyHostOff', 'whyHostOffText'],
  forbidden: ['whyForbidden', 'whyForbiddenText'],
  'off-everywhere': ['whyOffEverywhere', 'whyOffEverywhereText'],
  paused: ['whyPaused', 'whyPausedText'],
  'paused-for-a-while': ['whyPausedForAWhile', 'whyPausedForAWhileText'],
  'no-note': ['whyNoNote', 'whyNoNoteText'],
  'too-short': ['whyTooShort', 'whyTooShortText'],
  watching: ['whyNothingOpen', 'whyNothingOpenText'],
};

/** Why nothing is read where the focus is: said before the state of the page, for it is nearer. */
const HERE: Readonly<Record<WhyHere, Reason>> = {
  unsupported: ['whyUnsupported', 'whyUnsupportedText'],
  'read-only': ['whyReadOnly', 'whyReadOnlyText'],
  'no-note-field': ['whyNoNoteField', 'whyNoNoteFieldText'],
  ignored: ['whyIgnored', 'whyIgnoredText'],
};

/** Why no question is listed, in the place of the list. */
export function WhyNothing({ state }: { state: PanelReply }) {
  const [title, text] = reasonOf(state);
  const { until } = state;
  const time = until === null ? '' : new Date(until).toLocaleTimeString([], { timeStyle: 'short' });
  return (
    <section class="nothing">
      <h2>{say(title, time)}</h2>
      <p class="soft">{say(text)}</p>
    </section>
  );
}

function reasonOf({ state, here, isSilent }: PanelReply): Reason {
  if (isSilent && (state === 'watching' || state === 'too-short')) return ['whySilent', 'whySilentText'];
  return here === null ? STATES[state] : HERE[here];
}
