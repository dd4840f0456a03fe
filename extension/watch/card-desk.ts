// A little more than 150 lines, because opening a card and doing what is chosen in it share its field and its caret.
import type { AsideReason } from '#src/measures/day-count.ts';
import type { Insertion, Prompt } from '#src/prompts/prompt.ts';
import { typedInsertion } from '#src/prompts/typed.ts';
import type { Span } from '#src/text/span.ts';
import type { Anchor, CardActions, DrawCard, DrawnCard } from '../cards/drawn-card.ts';
import { placesOf } from '../cards/places.ts';
import type { Field } from '../fields/field.ts';
import { giveFocus } from '../fields/focus.ts';
import type { DoneMessage, PanelAnswered, RemarkMessage } from '../services/protocol.ts';
import type { OpenPrompts } from './open-prompts.ts';
import { type ReadText, writeAnswer } from './write-answer.ts';

/** How a card came to be opened. Only a key or the panel moves the focus into it. */
export type OpenedBy = 'pointer' | 'key' | 'panel';

export interface CardDeskParts {
  readonly open: OpenPrompts;
  field(key: string): Field | null;
  /** Reads the field's text again and carries what is open over the change. Gives the text and its revision. */
  readonly read: (field: Field) => ReadText;
  readonly draw: DrawCard;
  anchor(field: Field, words: Span): Anchor;
  isInView(field: Field, words: Span): boolean;
  /** The marks are to be drawn anew: a card opened, closed, or took its mark with it. */
  changed(): void;
  /** The next question was asked for from within a card. */
  next(): void;
  /** A question was answered or set aside: the background is to know. */
  answered(): void;
  /** Tells the background what was done with a card. */
  tell(message: Omit<DoneMessage, 'frame'> | Omit<RemarkMessage, 'frame'>): void;
}

/** Opens the card of a finding, one at a time, and does what is chosen in it. */
export class CardDesk {
  readonly #parts: CardDeskParts;
  #card: DrawnCard | null = null;
  #field: Field | null = null;
  /** Where the caret was when the card opened: it goes back there. */
  #caret: number | null = null;
  #isWriting = false;

  constructor(parts: CardDeskParts) {
    this.#parts = parts;
  }

  get card(): DrawnCard | null {
    return this.#card?.isOpen ? this.#card : null;
  }

  /** Whether a change of the text is our own doing. */
  get isWriting(): boolean {
    return this.#isWriting;
  }

  /** Opens the card of the finding with this key. False when there is none, or its words are gone. */
  show(key: string, by: OpenedBy): boolean {
    const { open } = this.#parts;
    const found = open.find(key);
    const field = found && this.#parts.field(found.field);
    if (!found || !field || this.#isWriting) return false;
    const { prompt } = found;
    // What a card that has the focus was opened from, if this one follows it.
    const caret = this.card?.hasFocus && this.#field === field ? this.#caret : field.caret();
    this.#card?.remove();
    this.#field = field;
    this.#caret = by === 'panel' ? prompt.start : caret;
    if (by === 'panel' || !this.#parts.isInView(field, prompt)) field.goTo(prompt.start);
    const words = (): Span => open.find(key)?.prompt ?? prompt;
    const anchor = (): Anchor => this.#parts.anchor(field, words());
    this.#card = this.#parts.draw(prompt, field.element, anchor, this.#actions(key, found.field));
    if (by !== 'pointer') this.#card.focus();
    this.#parts.changed();
    // What a query is told of its wording is counted nowhere.
    if (prompt.kind !== 'wording') this.#parts.tell({ type: 'done', key, what: 'opened' });
    return true;
  }

  /** Writes or settles as the panel says. `asked` when only the card can: it is open then. */
  async answer(key: string, label: string): Promise<PanelAnswered> {
    const found = this.#parts.open.find(key);
    const answer =
      found?.prompt.kind === 'wording'
        ? undefined
        : found?.prompt.answers.find((each) => each.label === label);
    if (!found || !answer) return 'gone';
    if (answer.kind === 'undetermined') {
      this.#setAside(key, 'undetermined');
      return 'done';
    }
    const insertion = (prompt: Prompt): Insertion | null =>
      prompt.answers.find((each) => each.label === label)?.insert ?? null;
    await this.#write(key, found.field, insertion);
    if (this.#parts.open.find(key) === null) return 'done';
    return this.show(key, 'panel') ? 'asked' : 'gone';
  }

  /** Takes the card away when its question is no longer open, else puts it where its words are now. */
  refresh(): void {
    const { card } = this;
    if (card === null || this.#isWriting) return;
    if (this.#parts.open.find(card.key) === null || !this.#field?.element.isConnected) this.close(false);
    else card.place();
  }

  /** Closes the card. With `giveBack` the caret returns to where it was, if the card had taken the focus. */
  close(giveBack: boolean): void {
    const card = this.#card;
    if (card === null) return;
    const hadFocus = card.hasFocus;
    this.#card = null;
    card.remove();
    if (giveBack && hadFocus && this.#field?.element.isConnected) {
      if (this.#caret === null) giveFocus(this.#field.element);
      else this.#field.goTo(this.#caret);
    }
    this.#parts.changed();
  }

  #actions(key: string, field: string): CardActions {
    return {
      answer: (answer) => {
        const same = (prompt: Prompt) => prompt.answers.find((each) => each.label === answer.label);
        if (answer.insert === null) this.#setAside(key, 'undetermined');
        else void this.#write(key, field, (prompt) => same(prompt)?.insert ?? null);
      },
      typed: (typed) => void this.#write(key, field, (prompt) => typedInsertion(prompt, typed)),
      goTo: (index) => this.#goTo(key, index),
      setAside: (reason, remark) => {
        if (remark !== '') this.#parts.tell({ type: 'remark', key, text: remark });
        this.#setAside(key, reason);
      },
      next: () => this.#parts.next(),
      close: (how) => this.close(how === 'dismissed'),
    };
  }

  async #write(
    key: string,
    fieldKey: string,
    insertionIn: (prompt: Prompt) => Insertion | null,
  ): Promise<void> {
    const field = this.#parts.field(fieldKey);
    if (field === null || this.#isWriting) return;
    this.#isWriting = true;
    try {
      const { open, read } = this.#parts;
      const written = await writeAnswer(key, field, open, read, insertionIn);
      if (written === 'done') {
        this.close(false);
        this.#parts.tell({ type: 'done', key, what: 'answered' });
      } else if (written === 'changed') this.card?.sayChanged?.();
      else await this.card?.handOver?.(written.notTaken);
    } finally {
      this.#isWriting = false;
      this.#parts.answered();
    }
  }

  #setAside(key: string, reason: AsideReason): void {
    this.#parts.open.setAside(key, reason);
    this.close(true);
    this.#parts.answered();
  }

  #goTo(key: string, index: number): void {
    const found = this.#parts.open.find(key);
    const place = found && found.prompt.kind !== 'wording' && placesOf(found.prompt)[index];
    const fieldKey = place && this.#parts.open.fieldOfPart(place.part);
    if (!place || !fieldKey) return;
    this.close(false);
    this.#parts.field(fieldKey)?.goTo(place.start);
  }
}
