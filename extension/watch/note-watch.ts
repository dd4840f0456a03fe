// More than 150 lines, because this is where the pieces of the watch meet; each piece stands in a file of its own.
import type { Span } from '#src/text/span.ts';
import type { Field } from '../fields/field.ts';
import type { Painter } from '../marks/mark.ts';
import type {
  FrameMessage,
  FrameReply,
  Manner,
  PanelAnswered,
  PushedMessage,
  Typing,
} from '../services/protocol.ts';
import { openCount, remarkCount } from '../cards/words.ts';
import { say } from '../ui/say.ts';
import { Announcer, type Counted } from './announcer.ts';
import { CardDesk, type CardDeskParts } from './card-desk.ts';
import { Exchange } from './exchange.ts';
import { FrameNote } from './frame-note.ts';
import { promptAfter, promptFrom } from './next-prompt.ts';
import { OpenPrompts } from './open-prompts.ts';
import { Pace } from './pace.ts';

/** What is counted where the caret is in no query box. */
const NOTE = 'note';

export interface WatchParts extends Pick<CardDeskParts, 'draw' | 'anchor' | 'isInView'> {
  /** The frame's own random name. */
  readonly frame: string;
  readonly painter: Painter;
  /** The fields of the frame that may hold a part of the note, in the page's order, with what is left of those known. */
  findFields(known: readonly Field[]): Field[];
  /** What a field is called in the note. */
  nameOf(field: Field): string;
  /** Whether a field is a query box: no part of the note, and held to the wording rules. */
  isQueryBox(field: Field): boolean;
  /** The read-only texts of the frame that belong to the note. */
  context(): readonly string[];
  /** Shows beside the field that has the focus what is done there; null takes it away. */
  presence(field: Field | null, state: 'watching' | number): void;
  /** How the frame is to show what it shows. */
  manner(manner: Manner): void;
  /** A field was taken in or let go: these are all. */
  watching(fields: readonly Field[]): void;
  send(message: FrameMessage): Promise<FrameReply>;
  /** Says a line to a screen reader, in the part of the page that `near` is in. */
  say(line: string, near: Element): void;
}

/**
 * The frame's part of a note, from the first focus in it until it is left: reads what is typed, asks the background,
 * keeps marks on their words, and opens cards. Knows nothing of the page but its fields.
 */
export class NoteWatch {
  readonly #parts: WatchParts;
  readonly #over = new AbortController();
  readonly #note: FrameNote;
  readonly #open = new OpenPrompts();
  readonly #cards: CardDesk;
  readonly #pace = new Pace({
    settled: () => this.#settled(),
    rested: () => this.#rested(),
    paused: () => this.#paused(),
  });
  readonly #exchange: Exchange;
  readonly #announcer: Announcer;
  #active: Field | null = null;
  #typing: Typing | null = null;
  /** Keys of what is marked: while somebody types, nothing else is. */
  #painted: readonly string[] = [];
  /** The next question was asked for before it was known. */
  #nextWanted = false;
  #hasPresence = false;

  constructor(parts: WatchParts) {
    this.#parts = parts;
    this.#note = new FrameNote(
      parts.frame,
      (field) => parts.nameOf(field),
      (field) => parts.isQueryBox(field),
    );
    this.#exchange = new Exchange({
      // Who reads an answer before hearing that it is one takes it for the author's own edit.
      compose: () => (this.#cards.isWriting ? null : this.#note.compose(this.#typing, this.#open.asides())),
      send: (message) => parts.send(message),
      receive: (reply) => this.#receive(reply),
      lost: () => this.#note.wantWhole(),
    });
    this.#announcer = new Announcer(
      () => this.#counted(),
      ({ of, open }) => this.#say(of === NOTE ? openCount(open) : remarkCount(this.#open.remarksIn(of))),
    );
    this.#cards = new CardDesk({
      ...parts,
      open: this.#open,
      field: (key) => this.#note.field(key),
      read: (field) => this.#readNow(field),
      changed: () => this.#paint(),
      next: () => this.next(),
      answered: () => this.#paused(),
      tell: (message) => void parts.send({ ...message, frame: parts.frame }).catch(() => {}),
    });
  }

  /** Looks for the frame's fields and tells what they hold. */
  collect(): void {
    this.#note.takeContext(this.#parts.context());
    this.#take(this.#parts.findFields(this.#note.fields));
  }

  /** A note field took the focus. */
  focused(field: Field): void {
    if (this.#active !== null && this.#active.key !== field.key) this.#pace.pause();
    if (this.#note.field(field.key) === null) this.collect();
    this.#active = this.#note.field(field.key);
    this.refresh();
    this.#present();
  }

  /** No note field of this frame has the focus any more. */
  left(): void {
    this.#active = null;
    this.#pace.pause();
    this.#present();
  }

  /** Something about the fields may have changed without a key: sizes, texts, whether they are there at all. */
  refresh(): void {
    const { fields } = this.#note;
    const there = fields.filter((field) => field.element.isConnected);
    if (there.length < fields.length) this.#take(there);
    for (const field of there) this.#read(field);
    this.#exchange.ask();
    this.#parts.painter.refresh();
    this.#cards.refresh();
  }

  /** A point of the viewport was pressed: the card of the mark there opens, if the press was in the mark's field. */
  pressed(x: number, y: number, isIn: (element: Element) => boolean): void {
    const mark = this.#parts.painter.at(x, y);
    if (mark !== null && isIn(mark.field.element)) this.#cards.show(mark.key, 'pointer');
  }

  /** Whether the clinician is in the note: a field of it has the focus. */
  hasCaret(): boolean {
    return this.#active !== null;
  }

  /** Opens the question at or after the caret; from a card that has the focus the one after it. */
  next(): void {
    const { card } = this.#cards;
    if (card !== null && !card.hasFocus) return card.focus();
    const asked = this.#open.asked();
    const prompt = card === null ? promptFrom(asked, this.#place()) : promptAfter(asked, card.key);
    if (prompt !== null) {
      this.#cards.show(prompt.key, 'key');
    } else if (this.#typing !== null) {
      this.#nextWanted = true; // the sentence being written is read after all
      this.#pace.pause();
    } else {
      this.#say(say('cardNone'));
    }
  }

  pushed(message: PushedMessage): void {
    if (message.type === 'findings') this.#receive(message);
    else if (message.type === 'show-finding') this.#cards.show(message.key, 'panel');
    else if (message.type === 'go-to') this.#note.field(message.field)?.goTo(message.at);
    else if (message.type === 'ask-again') {
      this.#open.takeUp(message.key);
      this.tellAll();
    }
  }

  /** Answers a question where it stands, for the panel. Where the field takes no answer without the focus, its card opens. */
  answer(key: string, label: string): Promise<PanelAnswered> {
    return this.#cards.answer(key, label);
  }

  /** Tells the background everything, whatever it holds. */
  tellAll(): void {
    this.#note.wantWhole();
    this.collect();
  }

  /** Takes all that is drawn away: the page is going, and a card may stand in a window that stays. */
  withdraw(): void {
    this.#cards.close(false);
    this.#parts.painter.paint([], null);
  }

  /** What is said when the page is left: the frame holds nothing any more. */
  farewell(): FrameMessage {
    this.#note.wantWhole();
    return { type: 'fields', frame: this.#parts.frame, fields: [], typing: null, aside: [] };
  }

  /** Goes quiet for good, and takes everything away. */
  stop(): void {
    this.#over.abort();
    this.#pace.stop();
    this.#exchange.stop();
    this.#announcer.stop();
    this.#open.clear();
    this.#cards.close(true);
    this.#parts.painter.remove();
  }

  #take(fields: readonly Field[]): void {
    for (const { key } of this.#note.fields) {
      if (!fields.some((field) => field.key === key)) this.#open.beginAnew(key);
    }
    for (const field of this.#note.collect(fields)) {
      field.observe(() => this.#typed(field), this.#over.signal);
    }
    if (this.#active !== null && this.#note.field(this.#active.key) === null) {
      this.#active = null;
      this.#present();
    }
    this.#parts.watching(this.#note.fields);
    this.#exchange.ask();
  }

  #typed(field: Field): void {
    if (this.#cards.isWriting || this.#note.field(field.key) !== field) return;
    const end = this.#read(field);
    if (end === null) return;
    this.#cards.close(false); // who types on has moved on
    this.#typing = { field: field.key, at: end, isRested: false };
    this.#pace.typed();
    this.#announcer.typed();
  }

  /** Reads a field again. Gives where its change ended, or null when there was none. */
  #read(field: Field): number | null {
    const change = this.#note.read(field.key);
    if (change === null) return null;
    this.#open.changed(field.key, change.edit);
    if (change.replaced) this.#open.beginAnew(field.key);
    this.#paint();
    return change.edit.at + change.edit.insert.length;
  }

  #readNow(field: Field): { text: string; revision: number } {
    this.#read(field);
    const { text, revision } = this.#note.logs.get(field.key) ?? { text: '', revision: 0 };
    return { text, revision };
  }

  #settled(): void {
    this.#exchange.ask();
    this.#paint();
  }

  #rested(): void {
    this.#typing = this.#typing && { ...this.#typing, isRested: true };
    this.#look();
  }

  #paused(): void {
    this.#pace.stop();
    this.#typing = null;
    this.#look();
  }

  #look(): void {
    this.#paint();
    this.collect(); // a page may have put a field in since: what stands there may settle a question
  }

  #receive(reply: FrameReply): void {
    if (reply.type === 'text-wanted') return this.#note.wantWhole();
    for (const field of this.#note.fields) this.#read(field);
    if (reply.type === 'findings') {
      this.#open.take(reply, this.#note.logs);
      this.#pace.delay = this.#announcer.delay = reply.manner.delay;
      this.#hasPresence = reply.manner.presence;
      this.#parts.manner(reply.manner);
    } else {
      this.#open.clear();
      this.#hasPresence = false;
    }
    this.#present();
    this.#paint();
    this.#cards.refresh();
    this.#announcer.counted();
    if (this.#nextWanted) {
      this.#nextWanted = false;
      this.next();
    }
  }

  #present(): void {
    const open = this.#counted()?.open ?? 0;
    this.#parts.presence(this.#hasPresence ? this.#active : null, open === 0 ? 'watching' : open);
  }

  /** How much is open where the caret is: in the note, or in the query box that it is in; null where it is in neither. */
  #counted(): Counted | null {
    const field = this.#active;
    if (field === null) return null;
    if (!this.#parts.isQueryBox(field)) return { of: NOTE, open: this.#open.open };
    return { of: field.key, open: this.#open.remarksIn(field.key).count };
  }

  #paint(): void {
    const marked = this.#open
      .marked()
      .filter(({ key }) => !this.#pace.isTyping || this.#painted.includes(key));
    this.#painted = marked.map(({ key }) => key);
    const marks = marked.flatMap((prompt) => {
      const field = this.#note.field(this.#open.find(prompt.key)?.field ?? null);
      return field === null ? [] : [{ ...spanOf(prompt), key: prompt.key, field }];
    });
    this.#parts.painter.paint(marks, this.#cards.card?.key ?? null);
  }

  /** Where the caret is in the note, as far as that is known. */
  #place(): { part: number; at: number } | null {
    if (this.#active === null) return null;
    const part = this.#open.partOfField(this.#active.key);
    const at = this.#active.caret() ?? this.#typing?.at ?? 0;
    return part === null ? null : { part, at };
  }

  #say(line: string): void {
    const near = this.#active ?? this.#note.fields[0];
    if (near !== undefined) this.#parts.say(line, near.element);
  }
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}
