import { Card } from '../cards/card.ts';
import { byHand } from '../cards/gate.ts';
import { isNextKey } from '../cards/next-key.ts';
import { StatusLine } from '../cards/status-line.ts';
import { closeEars, hear, openEars } from '../fields/ears.ts';
import { watchFocus } from '../fields/focus.ts';
import { createPainter } from '../marks/painter.ts';
import type { FrameMessage, FrameReply, PushedMessage } from '../services/protocol.ts';
import { whenSucceeded } from '../services/successor.ts';
import { anchorOf, isInView } from './anchor.ts';
import { watchClicks } from './clicks.ts';
import { NoteWatch } from './note-watch.ts';
import { noteFieldOf, noteFieldsIn } from './page-fields.ts';
import { hasPageFocus } from './page-focus.ts';

export interface PageWatchParts {
  send(message: FrameMessage): Promise<FrameReply>;
}

/**
 * Waits in one frame for a note field to have the focus: until then an event is heard and nothing comes of it. From then
 * on it tells the frame's `NoteWatch` what happens on the page.
 */
export class PageWatch {
  readonly #over = new AbortController();
  readonly #parts: PageWatchParts;
  readonly #frame = randomName();
  readonly #status = new StatusLine();
  /** Ends with the document that was there when it began. */
  #document = new AbortController();
  #watch: NoteWatch | null = null;

  constructor(parts: PageWatchParts) {
    this.#parts = parts;
    this.#begin();
    // Editors write into a frame that is there (`document.open`), which takes all listeners away and all fields.
    let root = document.documentElement;
    const writing = new MutationObserver(() => {
      if (document.documentElement === root) return;
      root = document.documentElement;
      this.#end();
      this.#begin();
    });
    writing.observe(document, { childList: true });
    this.#over.signal.addEventListener('abort', () => writing.disconnect());
  }

  /** Takes what the background says of its own accord. */
  pushed(message: PushedMessage): void {
    if (this.#over.signal.aborted) return; // its host was turned off: another frame's note does not wake it
    if (message.type === 'stop') return this.stop();
    if (message.type === 'next-question') {
      if (hasPageFocus()) this.#watch?.next();
    } else if (message.type === 'send-fields') {
      // Another frame of the page may hold a part of the note: then what stands here belongs to it.
      const joins = message.join && noteFieldsIn(document, []).length > 0;
      if (this.#watch !== null || joins) this.#awake().tellAll();
    } else {
      this.#watch?.pushed(message);
    }
  }

  /** Goes quiet for good, and takes everything away. */
  stop(): void {
    this.#over.abort();
    this.#end();
    closeEars();
  }

  #begin(): void {
    openEars();
    this.#document = new AbortController();
    const focused = (element: HTMLElement): void => {
      const field = noteFieldOf(element);
      if (field !== null) this.#awake().focused(field);
    };
    watchFocus(document, focused, this.#document.signal);
    whenSucceeded(() => this.stop(), this.#document.signal);
  }

  #end(): void {
    this.#document.abort();
    this.#watch?.stop();
    this.#watch = null;
    this.#status.remove();
  }

  #awake(): NoteWatch {
    if (this.#watch !== null) return this.#watch;
    const sizes = new ResizeObserver(() => this.#watch?.refresh());
    this.#document.signal.addEventListener('abort', () => sizes.disconnect());
    const watch = new NoteWatch({
      frame: this.#frame,
      painter: createPainter(document),
      findFields: (known) => noteFieldsIn(document, known),
      // A field that is taken out of the page, or hidden, loses its size: no need to look through every mutation.
      watching: (fields) => {
        sizes.disconnect();
        for (const field of fields) sizes.observe(field.element);
      },
      send: (message) => this.#parts.send(message),
      say: (line, near) => this.#status.say(line, near),
      draw: (...card) => new Card(...card),
      anchor: anchorOf,
      isInView,
    });
    this.#watch = watch;
    this.#listen(watch);
    watch.collect();
    return watch;
  }

  #listen(watch: NoteWatch): void {
    const { signal } = this.#document;
    const left = (): void => {
      this.#status.remove(); // who leaves the note has heard it, or wants something else
      watch.left();
    };
    hear('focusout', left, signal);
    watchClicks((x, y, isIn) => watch.pressed(x, y, isIn), signal);
    hear('keydown', (event) => this.#key(event, watch), signal);
    addEventListener(
      'pagehide',
      () => {
        watch.withdraw();
        this.#parts.send(watch.farewell()).catch(() => {});
      },
      { signal },
    );
    addEventListener('pageshow', (event) => event.persisted && watch.tellAll(), { signal });
  }

  #key(event: KeyboardEvent, watch: NoteWatch): void {
    if (!isNextKey(event) || !byHand(event) || !watch.hasCaret()) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    watch.next();
  }
}

/** 128 random bits. `crypto.randomUUID` is missing on hosts without https. */
function randomName(): string {
  return [...crypto.getRandomValues(new Uint32Array(4))].map((word) => word.toString(16)).join('-');
}
