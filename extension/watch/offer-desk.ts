import { CardWindow } from '../cards/card-window.ts';
import { copy } from '../cards/copy.ts';
import type { Anchor } from '../cards/drawn-card.ts';
import { nextKeyName } from '../cards/next-key.ts';
import { OfferFace, type OfferUse } from '../cards/offer-face.ts';
import type { Field } from '../fields/field.ts';
import { focusedField, giveFocus } from '../fields/focus.ts';
import type { OfferDoneMessage, OfferedQuery } from '../services/protocol.ts';
import { say } from '../ui/say.ts';
import { anchorOf } from './anchor.ts';
import { writableFieldOf } from './page-fields.ts';

export interface OfferParts {
  /** What the workbench offers now; null for nothing. */
  ask(): Promise<OfferedQuery | null>;
  /** Tells the workbench what a hand did with it. */
  tell(id: string, what: OfferDoneMessage['what']): void;
  /** Says a line to a screen reader. */
  say(line: string, near: Element): void;
}

/**
 * Offers the query that is armed in the workbench at the field that takes the focus. Nothing of it is here before, nothing
 * stays after, and only a hand's own events put it anywhere.
 */
export class OfferDesk {
  readonly #parts: OfferParts;
  #isArmed = false;
  #open: { readonly card: CardWindow<OfferFace>; readonly field: Field } | null = null;
  #caret: number | null = null;
  #isBusy = false;

  constructor(parts: OfferParts) {
    this.#parts = parts;
  }

  /** Whether the workbench has something to offer, as far as this frame was told. */
  set isArmed(isArmed: boolean) {
    this.#isArmed = isArmed;
    if (!isArmed && !this.#isBusy) this.withdraw();
  }

  /** An element took the focus. */
  async focused(element: HTMLElement): Promise<void> {
    const field = this.#isArmed && this.#open?.field.element !== element ? writableFieldOf(element) : null;
    if (field === null) return;
    const offer = await this.#parts.ask();
    if (offer === null) this.isArmed = false;
    else if (focusedField(document) === element) this.#show(offer, field);
  }

  /** Moves the focus into the card. False where none is open, or where it has the focus. */
  focus(): boolean {
    if (this.#open === null || this.#open.card.hasFocus) return false;
    this.#caret = this.#open.field.caret();
    this.#open.card.focus();
    return true;
  }

  /** The focus went somewhere: the card goes too, unless it went into the card. */
  left(): void {
    setTimeout(() => {
      if (this.#open === null || this.#open.card.hasFocus || this.#isBusy) return;
      if (focusedField(document) !== this.#open.field.element) this.withdraw();
    });
  }

  /** Something is typed: whoever writes wants no card there. It is offered again at the next field. */
  typed(): void {
    if (!this.#isBusy) this.withdraw();
  }

  /** Takes the card away; what is armed stays so. */
  withdraw(): void {
    this.#open?.card.remove();
    this.#open = null;
  }

  #show(offer: OfferedQuery, field: Field): void {
    this.withdraw();
    this.#caret = null;
    const card = new CardWindow(
      field.element,
      () => besideCaret(field),
      {
        next: () => this.#giveBack(field),
        close: (how) => how === 'dismissed' && this.#end(offer, field, 'declined'),
      },
      (h, hands) => new OfferFace(h, offer, { ...hands, use: (use) => void this.#use(use, offer, field) }),
    );
    this.#open = { card, field };
    const key = nextKeyName();
    const ready = say('offerReady', offer.title);
    this.#parts.say(key === '' ? ready : `${ready} ${say('offerKey', key)}`, field.element);
  }

  async #use(use: OfferUse, offer: OfferedQuery, field: Field): Promise<void> {
    if (this.#isBusy) return;
    this.#isBusy = true;
    try {
      if (use === 'decline') this.#end(offer, field, 'declined');
      else if (use === 'insert') await this.#insert(offer, field);
      else if (await copy(offer.lines)) this.#end(offer, field, 'copied');
      else this.#open?.card.face.say(say('offerNotCopied'));
    } finally {
      this.#isBusy = false;
    }
  }

  /** Where the caret is or was, with a space between it and the words around. */
  async #insert(offer: OfferedQuery, field: Field): Promise<void> {
    const text = field.text();
    const at = Math.min(field.caret() ?? this.#caret ?? text.length, text.length);
    const before = /\S$/.test(text.slice(0, at)) ? ' ' : '';
    const after = /^\S/.test(text.slice(at)) ? ' ' : '';
    const { outcome } = await field.insert(at, `${before}${offer.line}${after}`, text);
    if (outcome === 'done') this.#end(offer, field, 'inserted');
    else this.#open?.card.face.say(say('offerNotInserted'));
  }

  #end({ id }: OfferedQuery, field: Field, what: OfferDoneMessage['what']): void {
    const hadFocus = this.#open?.card.hasFocus === true;
    this.#isArmed = false;
    this.withdraw();
    if (hadFocus) this.#giveBack(field);
    this.#parts.tell(id, what);
    if (what === 'copied') this.#parts.say(say('offerCopied'), field.element);
  }

  #giveBack(field: Field): void {
    if (this.#caret === null) giveFocus(field.element);
    else field.goTo(this.#caret);
  }
}

/** Beside the caret; where there is none to be seen, beside the field. */
function besideCaret(field: Field): Anchor {
  const anchor = anchorOf(field, { start: 0, end: 0 });
  return { ...anchor, words: [anchor.caret ?? field.element.getBoundingClientRect()] };
}
