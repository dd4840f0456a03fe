import type { PanelReply } from '../../services/protocol.ts';
import { type MessageKey, say } from '../../ui/say.ts';

/** The messages of each reason: a title and what to do. */
const REASONS: Readonly<Record<PanelReply['state'], readonly [title: MessageKey, text: MessageKey]>> = {
  'unknown-page': ['whyUnknownPage', 'whyUnknownPageText'],
  'no-host': ['whyNoHost', 'whyNoHostText'],
  'host-off': ['whyHostOff', 'whyHostOffText'],
  forbidden: ['whyForbidden', 'whyForbiddenText'],
  'off-everywhere': ['whyOffEverywhere', 'whyOffEverywhereText'],
  paused: ['whyPaused', 'whyPausedText'],
  'paused-for-a-while': ['whyPausedForAWhile', 'whyPausedForAWhileText'],
  'no-note': ['whyNoNote', 'whyNoNoteText'],
  watching: ['whyNothingOpen', 'whyNothingOpenText'],
};

/** Why no question is listed, in the place of the list. */
export function WhyNothing({ state: { state, until } }: { state: PanelReply }) {
  const [title, text] = REASONS[state];
  const time = until === null ? '' : new Date(until).toLocaleTimeString([], { timeStyle: 'short' });
  return (
    <section class="nothing">
      <h2>{say(title, time)}</h2>
      <p class="soft">{say(text)}</p>
    </section>
  );
}
