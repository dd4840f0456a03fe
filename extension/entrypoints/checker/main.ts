import { browser } from 'wxt/browser';
import type { CheckPackMessage, CheckPackReply } from '../../services/checker.ts';
import { messageType } from '../../services/message-type.ts';
import { AskDesk } from '../../studio/ask-desk.ts';
import { startDesk } from '../../workers/start-desk.ts';

/** A page that nobody sees: it starts the worker that a service worker cannot start, and hands the background's packs on. */
const desk = new AskDesk(startDesk);

browser.runtime.onMessage.addListener((value: unknown, sender, respond: (reply: CheckPackReply) => void) => {
  const isBackground = sender.id === browser.runtime.id && sender.tab === undefined;
  if (!isBackground || !isCheck(value)) return undefined;
  void desk.ask('admit', value.text, value.path, value.trusted).then(
    (admitted) => respond({ admitted }),
    () => respond({ failed: true }), // the background would wait for ever
  );
  return true; // the answer comes later
});

function isCheck(value: unknown): value is CheckPackMessage {
  return messageType(value) === 'check-pack';
}
