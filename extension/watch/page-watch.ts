// More than 150 lines, because all that a page tells comes in here; what is done with it stands in files of its own.
import { drawCard } from '../cards/draw-card.ts';
import { byHand } from '../cards/gate.ts';
import { wear } from '../cards/host.ts';
import { isNextKey } from '../cards/next-key.ts';
import { StatusLine } from '../cards/status-line.ts';
import { fieldOf } from '../fields/create-field.ts';
import { hear, tell } from '../fields/ears.ts';
import { editablesIn } from '../fields/find.ts';
import { focusedField, watchFocus } from '../fields/focus.ts';
import { createPainter } from '../marks/painter.ts';
import type { HostProfile } from '../profiles/profile.ts';
import type { Scope } from '../profiles/scope.ts';
import { signatureOf } from '../profiles/signature.ts';
import { FieldMark } from '../presence/field-mark.ts';
import { SignLine } from '../presence/sign-line.ts';
import { signingLine } from '../presence/signing-line.ts';
import type {
  ChoicesReply,
  FrameMessage,
  FrameReply,
  OpenNamesReply,
  PushedMessage,
} from '../services/protocol.ts';
import { anchorOf, isInView } from './anchor.ts';
import { askTwice } from './ask-twice.ts';
import { watchClicks } from './clicks.ts';
import { NoteWatch } from './note-watch.ts';
import { OfferDesk, type OfferParts } from './offer-desk.ts';
import { noteFieldOf, noteFieldsIn } from './page-fields.ts';
import { hasPageFocus } from './page-focus.ts';
import { PageScope } from './page-scope.ts';
import { whyHere } from './why-here.ts';

export interface PageWatchParts {
  /** The page has opened its document anew, which takes every listener away. */
  listenAnew(): void;
  readonly profiles: readonly HostProfile[];
  send(message: FrameMessage): Promise<FrameReply>;
  /** Asks which fields of the host are watched and which ignored. */
  choices(): Promise<ChoicesReply>;
  /** Asks the workbench what is armed there, and tells it what became of it. */
  offer: OfferParts['ask'];
  offerDone: OfferParts['tell'];
  /** Asks what is open in the note, other frames' parts of it included. */
  openNames(): Promise<OpenNamesReply['names']>;
}

/** How long the field says that everything is paused, in ms. */
const PAUSED_FOR_MS = 4_000;

/** Waits in one frame for a note field to have the focus, and from then on tells its `NoteWatch` what happens there. */
export class PageWatch {
  readonly #over = new AbortController();
  readonly #parts: PageWatchParts;
  readonly #frame = randomName();
  readonly #status = new StatusLine();
  /** Ends with the document that was there when it began. */
  #document = new AbortController();
  #watch: NoteWatch | null = null;
  readonly #scope: PageScope;
  readonly #mark = new FieldMark();
  readonly #offer: OfferDesk;
  /** Where a profile names a sign button, from the moment on at which a note has begun. */
  #signLine: SignLine | null = null;

  constructor(parts: PageWatchParts) {
    this.#parts = parts;
    this.#offer = new OfferDesk({
      ask: () => parts.offer(),
      tell: (id, what) => parts.offerDone(id, what),
      say: (line, near) => this.#status.say(line, near),
    });
    this.#scope = new PageScope(parts.profiles, async () => {
      const choices = await parts.choices();
      if (choices.armed) this.#offer.isArmed = true;
      return choices;
    });
    this.#begin();
    // Editors write into a frame that is there (`document.open`), which takes all listeners away and all fields.
    let root = document.documentElement;
    const writing = new MutationObserver(() => {
      if (document.documentElement === root) return;
      root = document.documentElement;
      this.#end();
      parts.listenAnew();
      this.#begin();
    });
    writing.observe(document, { childList: true });
    this.#over.signal.addEventListener('abort', () => writing.disconnect());
  }

  /** Takes an event before the page hears it. */
  tell(event: Event): void {
    tell(event);
  }

  /** Takes what the background or the panel says of its own accord. Gives what it asked for, where it asked. */
  pushed(message: PushedMessage): Promise<string> | string | null | undefined {
    if (this.#over.signal.aborted) return undefined; // its host was turned off: another frame's note does not wake it
    if (message.type === 'stop') {
      this.stop(message.paused === true);
    } else if (message.type === 'next-question') {
      if (hasPageFocus() && !this.#offer.focus()) this.#watch?.next();
    } else if (message.type === 'armed') {
      this.#offer.isArmed = message.isArmed;
    } else if (message.type === 'send-fields') {
      if (message.signing === true) this.#watchSigning();
      void this.#join(message.join);
    } else if (message.type === 'name-field') {
      const element = focusedField(document);
      return element === null ? null : signatureOf(element);
    } else if (message.type === 'why-here') {
      return whyHere(document, this.#scope.now) ?? undefined;
    } else if (message.type === 'answer-finding') {
      return this.#watch?.answer(message.key, message.label);
    } else if (message.type === 'choices-changed') {
      void this.#chosen();
    } else {
      this.#watch?.pushed(message);
    }
    return undefined;
  }

  /** Goes quiet for good, and takes everything away. With `isPaused` the field that has the focus says so for a while. */
  stop(isPaused = false): void {
    const field = isPaused && this.#watch?.hasCaret() === true ? focusedField(document) : null;
    this.#over.abort();
    this.#end();
    if (field === null || !this.#scope.hasPresence) return;
    this.#mark.show(field, 'paused');
    field.addEventListener('focusout', () => this.#mark.hide(), { once: true });
    setTimeout(() => this.#mark.hide(), PAUSED_FOR_MS);
  }

  #begin(): void {
    this.#document = new AbortController();
    const { signal } = this.#document;
    const left = (): void => {
      this.#mark.hide();
      this.#offer.left();
    };
    hear('focusout', left, signal);
    hear('input', () => this.#offer.typed(), signal);
    hear('keydown', (event) => this.#nextKey(event, () => this.#offer.focus()), signal);
    watchFocus(document, (element) => void this.#focused(element, signal), signal);
  }

  #end(): void {
    this.#document.abort();
    this.#watch?.stop();
    this.#watch = null;
    this.#signLine = null;
    this.#status.remove();
    this.#mark.hide();
    this.#offer.withdraw();
  }

  /** The sign button is watched for from the moment on at which a note has begun, and only where a profile names it. */
  #watchSigning(): void {
    if (this.#signLine !== null || !this.#scope.hasSign()) return;
    this.#signLine = new SignLine({
      signButton: (element) => this.#scope.signButton(element),
      line: async () => signingLine(await askTwice(() => this.#parts.openNames())),
      reached: () => this.#watch?.tellAll(),
      say: (words, near) => this.#status.say(words, near),
    });
    this.#signLine.watch(document, this.#document.signal);
  }

  /** A field has the focus: it is read when it belongs to the note, which is known once the user's choices are. */
  async #focused(element: HTMLElement, signal: AbortSignal): Promise<void> {
    if (fieldOf(element) === null) return;
    const scope = await this.#scopeNow();
    if (signal.aborted || scope === null) return;
    void this.#offer.focused(element);
    const field = noteFieldOf(element, scope);
    if (field !== null) this.#awake(scope).focused(field);
    else if (this.#scope.hasPresence && whyHere(document, scope) === 'ignored')
      this.#mark.show(element, 'off');
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
    const painter = createPainter(document);
    const watch = new NoteWatch({
      frame: this.#frame,
      painter,
      findFields: (known) => noteFieldsIn(document, known, this.#scope.now ?? first),
      nameOf: (field) => (this.#scope.now ?? first).nameOf(field.element) ?? field.label(),
      isQueryBox: (field) => (this.#scope.now ?? first).isQueryBox(field.element),
      context: () => (this.#scope.now ?? first).context(document),
      // A field that is left alone says so itself.
      presence: (field, state) => {
        if (field !== null) this.#mark.show(field.element, state);
        else if (this.#mark.state !== 'off') this.#mark.hide();
        this.#signLine?.refresh();
      },
      manner: ({ appearance, signing, isOverlayOnly }) => {
        wear(appearance);
        painter.isOverlayOnly = isOverlayOnly;
        if (signing) this.#watchSigning();
      },
      // A field that is taken out of the page, or hidden, loses its size: no need to look through every mutation.
      watching: (fields) => {
        sizes.disconnect();
        for (const field of fields) sizes.observe(field.element);
      },
      send: (message) => this.#parts.send(message),
      say: (line, near) => this.#status.say(line, near),
      draw: (...card) => {
        this.#offer.withdraw(); // one card at a time
        return drawCard(...card);
      },
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
    hear('keydown', (event) => this.#nextKey(event, () => nextIn(watch)), signal);
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

  /** Does what the next question's key stands for; `act` says whether it did anything. */
  #nextKey(event: KeyboardEvent, act: () => boolean): void {
    if (!isNextKey(event) || !byHand(event) || !act()) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  }
}

/** Goes to the next question, where the clinician is in the note. */
function nextIn(watch: NoteWatch): boolean {
  if (!watch.hasCaret()) return false;
  watch.next();
  return true;
}

/** 128 random bits. `crypto.randomUUID` is missing on hosts without https. */
function randomName(): string {
  return [...crypto.getRandomValues(new Uint32Array(4))].map((word) => word.toString(16)).join('-');
}
