// More than 150 lines, because all that a page tells comes in here; what is done with it stands in files of its own.
import { Card } from '../cards/card.ts';
import { byHand } from '../cards/gate.ts';
import { isNextKey } from '../cards/next-key.ts';
import { StatusLine } from '../cards/status-line.ts';
import { closeEars, hear, openEars } from '../fields/ears.ts';
import { fieldOf } from '../fields/create-field.ts';
import { editablesIn } from '../fields/find.ts';
import { focusedField, watchFocus } from '../fields/focus.ts';
import { createPainter } from '../marks/painter.ts';
import type { HostProfile } from '../profiles/profile.ts';
import type { FieldChoices, Scope } from '../profiles/scope.ts';
import { signatureOf } from '../profiles/signature.ts';
import type { FrameMessage, FrameReply, PushedMessage } from '../services/protocol.ts';
import { whenSucceeded } from '../services/successor.ts';
import { anchorOf, isInView } from './anchor.ts';
import { watchClicks } from './clicks.ts';
import { NoteWatch } from './note-watch.ts';
import { noteFieldOf, noteFieldsIn } from './page-fields.ts';
import { hasPageFocus } from './page-focus.ts';
import { PageScope } from './page-scope.ts';

export interface PageWatchParts {
  readonly profiles: readonly HostProfile[];
  send(message: FrameMessage): Promise<FrameReply>;
  /** Asks which fields of the host are watched and which ignored. */
  choices(): Promise<FieldChoices>;
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
  readonly #scope: PageScope;

  constructor(parts: PageWatchParts) {
    this.#parts = parts;
    this.#scope = new PageScope(parts.profiles, () => parts.choices());
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

  /** Takes what the background says of its own accord. Gives what it asked for, where it asked. */
  pushed(message: PushedMessage): string | null | undefined {
    if (this.#over.signal.aborted) return undefined; // its host was turned off: another frame's note does not wake it
    if (message.type === 'stop') {
      this.stop();
    } else if (message.type === 'next-question') {
      if (hasPageFocus()) this.#watch?.next();
    } else if (message.type === 'send-fields') {
      void this.#join(message.join);
    } else if (message.type === 'name-field') {
      const element = focusedField(document);
      return element === null ? null : signatureOf(element);
    } else if (message.type === 'choices-changed') {
      void this.#chosen();
    } else {
      this.#watch?.pushed(message);
    }
    return undefined;
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
    const { signal } = this.#document;
    watchFocus(document, (element) => void this.#focused(element, signal), signal);
    whenSucceeded(() => this.stop(), this.#document.signal);
  }

  #end(): void {
    this.#document.abort();
    this.#watch?.stop();
    this.#watch = null;
    this.#status.remove();
  }

  /** A field has the focus: it is read when it belongs to the note, which is known once the user's choices are. */
  async #focused(element: HTMLElement, signal: AbortSignal): Promise<void> {
    if (fieldOf(element) === null) return;
    const scope = await this.#scopeNow();
    if (signal.aborted || scope === null) return;
    const field = noteFieldOf(element, scope);
    if (field !== null) this.#awake(scope).focused(field);
  }

  /** Tells the background what stands here. Another frame of the page may hold a part of the note: then this joins it. */
  async #join(joins: boolean): Promise<void> {
    if (this.#watch === null && (!joins || editablesIn(document).length === 0)) return;
    const scope = await this.#scopeNow();
    if (scope === null || this.#over.signal.aborted) return;
    if (this.#watch !== null || noteFieldsIn(document, [], scope).length > 0) this.#awake(scope).tellAll();
  }

  /** Another field is watched or ignored: what is no longer read goes, and what has the focus may be read now. */
  async #chosen(): Promise<void> {
    if (this.#scope.now === null) return;
    await this.#scope.learn().catch(() => undefined);
    const element = focusedField(document);
    this.#watch?.collect();
    if (element !== null) await this.#focused(element, this.#document.signal);
  }

  /** Null when the background does not say: then nothing is read. */
  async #scopeNow(): Promise<Scope | null> {
    if (this.#scope.now === null) await this.#scope.learn().catch(() => undefined);
    return this.#scope.now;
  }

  #awake(first: Scope): NoteWatch {
    if (this.#watch !== null) return this.#watch;
    const sizes = new ResizeObserver(() => this.#watch?.refresh());
    this.#document.signal.addEventListener('abort', () => sizes.disconnect());
    const watch = new NoteWatch({
      frame: this.#frame,
      painter: createPainter(document),
      findFields: (known) => noteFieldsIn(document, known, this.#scope.now ?? first),
      nameOf: (field) => (this.#scope.now ?? first).nameOf(field.element) ?? field.label(),
      context: () => (this.#scope.now ?? first).context(document),
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
