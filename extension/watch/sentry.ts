import { HEARD } from '../fields/ears.ts';
import type { PushedMessage } from '../services/protocol.ts';
import { isOrphaned, SUCCESSION } from '../services/successor.ts';

/** What a frame replies to a message of the background or the panel, where it was asked something. */
type Pushed = Promise<string> | string | null | undefined;

/** The script that does the work, once it has been woken. */
export interface Awake {
  /** Takes an event before the page hears it. */
  tell(event: Event): void;
  /** Takes what the background says of its own accord. Gives what it asked for, where it asked. */
  pushed(message: PushedMessage): Pushed;
  stop(): void;
}

/** What the sentry hands to the script that it wakes. */
export interface Handover {
  /** Called at once, with what was woken. */
  woken(awake: Awake): void;
  /** The page has opened its document anew, which takes every listener away. */
  listenAnew(): void;
}

/** No note is written in these, however often they take the focus. */
const NEVER = 'input[type]:not([type=text i]),button,select,a,summary,iframe,frame';

/**
 * Stands in every frame of a host, listens at the window before the page's own scripts do (pages stop events, and where
 * two listen at one place the first has it), and calls `wake`, for the script that works there, when something takes the
 * focus that may be a note field, or another frame of the page has a note. Until then that script is text that nobody has
 * compiled. Gives what takes the background's messages.
 *
 * Any script of an extension costs a page 177 kB of heap; this one adds 20 kB, the whole one would add 187 kB. A look at
 * the document costs 60 kB by itself, so there is none before it is needed. (Chromium 156, measured.)
 */
export function standSentry(wake: (handover: Handover) => void): (message: PushedMessage) => Pushed {
  let awake: Awake | null = null;
  let rewriting: MutationObserver | null = null;

  const rouse = (): void =>
    wake({
      woken: (script) => {
        awake = script;
      },
      listenAnew: listen,
    });
  const focused = (target: EventTarget | null): void => {
    if (awake === null && target instanceof Element && !target.matches(NEVER)) rouse();
  };
  const heard = (event: Event): void => {
    if (isOrphaned()) retire();
    else if (awake !== null) awake.tell(event);
    else if (event.type === 'focusin' || event.type === 'input') focused(event.target);
  };
  const retire = (): void => {
    leave();
    awake?.stop();
  };
  /** A page may send this event too, and then it is not heard. */
  const succeeded = (): void => {
    if (isOrphaned()) retire();
  };
  function listen(): void {
    for (const kind of HEARD) addEventListener(kind, heard, true);
    addEventListener(SUCCESSION, succeeded);
  }
  /** Goes quiet for good. */
  const leave = (): void => {
    for (const kind of HEARD) removeEventListener(kind, heard, true);
    removeEventListener(SUCCESSION, succeeded);
    rewriting?.disconnect();
  };

  listen();
  // Editors write into frames that are there, and pages into windows they opened (`document.open`): no listener is left.
  if (parent !== window || opener !== null) {
    rewriting = new MutationObserver(listen);
    rewriting.observe(document, { childList: true });
  }
  return (message) => {
    if (message.type === 'stop') leave();
    else if (message.type === 'started') focused(document.activeElement);
    else if (awake === null && isForAll(message)) rouse();
    return awake?.pushed(message);
  };
}

/** Whether a frame must answer though no field of it had the focus. */
function isForAll(message: PushedMessage): boolean {
  if (message.type === 'why-here') return document.hasFocus();
  return message.type === 'name-field' || (message.type === 'send-fields' && message.join);
}
