import type { Answer, Prompt } from '#src/prompts/prompt.ts';
import { promptTitle } from '../ui/axis-names.ts';
import { say, sayCount } from '../ui/say.ts';
import { type AsideHands, asidePart } from './aside-part.ts';
import type { Face } from './card-window.ts';
import { choiceButton, dialogBox, messageLine, type WindowHands } from './dialog-box.ts';
import type { Build } from './dom.ts';
import { placesOf } from './places.ts';
import { type TypedKind, typedRow, type TypedRow } from './typed-row.ts';

/** What the face does when something on it is pressed. */
export interface Hands extends AsideHands, WindowHands {
  choose(index: number): void;
  send(row: TypedRow): void;
}

/**
 * What is seen of a card, from its title to its source. Every word is the prompt's or one of `WORDS`; the answers are
 * alike in kind and size, in the order of the prompt, and none is chosen beforehand.
 */
export class CardFace implements Face {
  readonly box: HTMLElement;
  /** The answers that have a button: where a line for words stands open, "other" would only lead there. */
  readonly choices: readonly Answer[];
  readonly buttons: readonly HTMLButtonElement[];
  row: TypedRow | null = null;
  readonly #h: Build;
  readonly #hands: Hands;
  readonly #answers: HTMLElement;
  readonly #message: HTMLElement;

  constructor(h: Build, prompt: Prompt, hands: Hands) {
    this.#h = h;
    this.#hands = hands;
    this.choices = prompt.answers.filter(({ kind }) => kind !== 'other' || prompt.input !== 'text');
    this.buttons = this.choices.map((answer, index) => this.#answerButton(prompt, answer, index));
    const places = prompt.answers.some((answer) => answer.kind === 'go-to') ? ' places' : '';
    const group = { class: `answers${places}`, role: 'group', 'aria-labelledby': 'question' };
    this.#answers = h('div', group, ...this.buttons);
    this.#message = messageLine(h);
    this.box = dialogBox(
      h,
      promptTitle(prompt),
      hands,
      h('p', { class: 'about', id: 'about' }, h('q', { dir: 'auto' }, prompt.quote)),
      h('p', { class: 'question', id: 'question' }, prompt.question),
      prompt.input === 'none' ? null : this.#openRow(prompt.input),
      this.#answers,
      this.#message,
      h('p', { class: 'why' }, prompt.why),
      h('div', { class: 'foot' }, ...asidePart(h, hands), this.#looked(prompt), this.#source(prompt)),
    );
  }

  /** The line to be typed where there is one, else the card itself, never an answer. */
  get first(): HTMLElement {
    return this.row?.first ?? this.box;
  }

  choose(index: number): void {
    this.#hands.choose(index);
  }

  /** Opens a line for the clinician's own words, if there is none, and puts the caret there. */
  askForWords(): void {
    if (this.row === null) {
      this.#answers.after(this.#openRow('text'));
      this.#hands.resized();
    }
    this.row?.first.focus({ preventScroll: true });
    this.row?.element.scrollIntoView({ block: 'nearest' });
  }

  /** Says that something is wrong; with `handedOver`, hands over this text to be copied by hand. */
  say(text: string, handedOver?: string): void {
    this.#message.hidden = false;
    this.#message.replaceChildren(text);
    if (handedOver !== undefined) {
      const line = this.#h('input', { type: 'text', readonly: '', 'aria-label': text });
      line.value = handedOver;
      this.#message.append(line);
      line.select();
    }
    this.#hands.resized();
    this.#message.scrollIntoView({ block: 'nearest' });
  }

  #answerButton(prompt: Prompt, answer: Answer, index: number): HTMLButtonElement {
    const place = answer.kind === 'go-to' ? placesOf(prompt)[prompt.answers.indexOf(answer)] : undefined;
    const words = place === undefined ? [] : [' ', this.#h('q', { dir: 'auto' }, place.quote)];
    const button = choiceButton(this.#h, index, answer.label, ...words);
    this.#hands.press(button, () => this.choose(index));
    return button;
  }

  #openRow(kind: TypedKind): HTMLElement {
    const row = typedRow(this.#h, kind);
    this.row = row;
    this.#hands.press(row.button, () => this.#hands.send(row));
    return row.element;
  }

  #source({ source: { title, section, release, link } }: Prompt): HTMLElement {
    return this.#more(
      say('cardSource'),
      `${title}, ${section} (${release})${link === undefined ? '' : `, ${link}`}`,
    );
  }

  #looked({ looked: { parts, words } }: Prompt): HTMLElement {
    const others = words.flatMap((each) => [' ', this.#h('q', { dir: 'auto' }, each)]);
    const beside = others.length === 0 ? [] : [` ${say('cardAlsoBeside')}`, ...others];
    return this.#more(say('cardLooked'), sayCount('cardWholeNote', parts), ...beside);
  }

  /** What is read on demand. */
  #more(title: string, ...content: (Node | string)[]): HTMLElement {
    const more = this.#h('details', {}, this.#h('summary', {}, title), this.#h('p', {}, ...content));
    more.addEventListener('toggle', () => this.#hands.resized());
    return more;
  }
}
