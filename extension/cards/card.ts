import { say } from '../ui/say.ts';
import type { Prompt } from '#src/prompts/prompt.ts';
import { CardFace } from './card-face.ts';
import { CardWindow } from './card-window.ts';
import { copy } from './copy.ts';
import type { Anchor, CardActions, DrawnCard } from './drawn-card.ts';
import type { TypedRow } from './typed-row.ts';

/** The card that asks one prompt, and what a hand can do with it. */
export class Card implements DrawnCard {
  readonly key: string;
  readonly #prompt: Prompt;
  readonly #actions: CardActions;
  readonly #window: CardWindow<CardFace>;

  /** Draws the card of `prompt` above the page that `near` stands in. It does not take the focus. */
  constructor(prompt: Prompt, near: Element, anchor: () => Anchor, actions: CardActions) {
    this.key = prompt.key;
    this.#prompt = prompt;
    this.#actions = actions;
    this.#window = new CardWindow(
      near,
      anchor,
      actions,
      (h, hands) =>
        new CardFace(h, prompt, {
          ...hands,
          choose: (index) => this.#choose(index),
          send: (row) => this.#send(row),
          setAside: (reason, remark) => actions.setAside(reason, remark),
        }),
    );
  }

  get isOpen(): boolean {
    return this.#window.isOpen;
  }

  get hasFocus(): boolean {
    return this.#window.hasFocus;
  }

  focus(): void {
    this.#window.focus();
  }

  place(): void {
    this.#window.place();
  }

  remove(): void {
    this.#window.remove();
  }

  /** Says that nothing was written, and hands the text over instead. */
  async handOver(text: string): Promise<void> {
    const words = text.trim();
    if (await copy(words)) this.#window.face.say(say('cardCopied'));
    else this.#window.face.say(say('cardNotCopied'), words);
  }

  /** Says that the text is no longer the one that was asked about. */
  sayChanged(): void {
    this.#window.face.say(say('cardTextChanged'));
  }

  #choose(index: number): void {
    const answer = this.#window.face.choices[index];
    if (answer?.kind === 'other') this.#window.face.askForWords();
    else if (answer?.kind === 'go-to') this.#actions.goTo(this.#prompt.answers.indexOf(answer));
    else if (answer !== undefined) this.#actions.answer(answer);
  }

  #send(row: TypedRow): void {
    const read = row.read();
    if ('typed' in read) this.#actions.typed(read.typed);
    else this.#window.face.say(read.wrong);
  }
}
