import type { OfferedQuery } from '../services/protocol.ts';
import { say } from '../ui/say.ts';
import type { Face } from './card-window.ts';
import { choiceButton, dialogBox, messageLine, type WindowHands } from './dialog-box.ts';
import type { Build } from './dom.ts';

/** What a hand can do with a query that is offered. */
export type OfferUse = 'insert' | 'copy' | 'decline';

/** What is seen of a query that is offered at a field. */
export class OfferFace implements Face {
  readonly box: HTMLElement;
  readonly buttons: readonly HTMLButtonElement[];
  readonly #uses: readonly OfferUse[] = ['insert', 'copy', 'decline'];
  readonly #message: HTMLElement;
  readonly #use: (use: OfferUse) => void;
  readonly #resized: () => void;

  constructor(h: Build, offer: OfferedQuery, hands: WindowHands & { use(use: OfferUse): void }) {
    this.#use = (use) => hands.use(use);
    this.#resized = () => hands.resized();
    const labels = [say('offerInsert'), say('offerCopy'), say('offerDecline')];
    this.buttons = labels.map((label, index) => choiceButton(h, index, label));
    this.buttons.forEach((button, index) => hands.press(button, () => this.choose(index)));
    this.#message = messageLine(h);
    const group = { class: 'answers places', role: 'group', 'aria-labelledby': 'title' };
    this.box = dialogBox(
      h,
      say('offerTitle'),
      hands,
      h('p', { class: 'about', id: 'about' }, h('q', { dir: 'auto' }, offer.title)),
      h('p', { class: 'question', id: 'question' }, offer.question),
      h('div', group, ...this.buttons),
      this.#message,
      h('p', { class: 'why' }, say('offerSays')),
    );
  }

  /** The card itself: whoever comes to it hears what it is before anything can be chosen. */
  get first(): HTMLElement {
    return this.box;
  }

  choose(index: number): void {
    const use = this.#uses[index];
    if (use !== undefined) this.#use(use);
  }

  /** Says that something was not done. */
  say(text: string): void {
    this.#message.hidden = false;
    this.#message.replaceChildren(text);
    this.#resized();
  }
}
