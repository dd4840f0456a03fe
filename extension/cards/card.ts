// One file of more than 150 lines, because the parts of a card only make sense in the order in which they are read.
import type { Answer, Prompt } from '#src/prompts/prompt.ts';
import type { Typed } from '#src/prompts/typed.ts';
import { promptTitle } from '../ui/axis-names.ts';
import tokens from '../ui/tokens.css?inline';
import styles from './card.css?inline';
import { copy } from './copy.ts';
import { h } from './dom.ts';
import { byHand, mayAct } from './gate.ts';
import { createHost, type Host, raise } from './host.ts';
import { type Box, place } from './place.ts';
import { placesOf } from './places.ts';
import { typedRow, type TypedRow } from './typed-row.ts';
import { WORDS } from './words.ts';

/** Where a card belongs at this moment, in viewport coordinates. */
export interface Anchor {
  readonly words: readonly Box[];
  readonly caret: Box | null;
  readonly rtl: boolean;
}

/** What a clinician can do with a card. Every call stands for a hand's movement. */
export interface CardActions {
  answer(answer: Answer): void;
  typed(typed: Typed): void;
  /** To the place of a conflict with this index, among those the prompt offers. */
  goTo(index: number): void;
  /** Not to be asked again in this note. */
  leaveOut(): void;
  /** Escape, the close button, or a press outside (`outside`: the caret goes where the hand went). */
  close(how: 'dismissed' | 'outside'): void;
}

/** The window that asks one prompt. It has no word that was not in the prompt or in `WORDS`, and chooses nothing. */
export class Card {
  readonly key: string;
  readonly #prompt: Prompt;
  readonly #actions: CardActions;
  readonly #anchor: () => Anchor;
  readonly #host: Host;
  readonly #openedAt = performance.now();
  readonly #over = new AbortController();
  readonly #box: HTMLElement;
  readonly #message: HTMLElement;
  readonly #buttons: HTMLButtonElement[];
  readonly #acts: readonly (() => void)[];
  #row: TypedRow | null = null;

  /** Draws the card of `prompt` above the page that `near` stands in. It does not take the focus. */
  constructor(prompt: Prompt, near: Element, anchor: () => Anchor, actions: CardActions) {
    this.key = prompt.key;
    this.#prompt = prompt;
    this.#anchor = anchor;
    this.#actions = actions;
    this.#host = createHost(near, `${tokens}\n${styles}`);
    this.#message = h('p', { class: 'message', role: 'alert', hidden: '' });
    this.#acts = prompt.answers.map((answer, index) => () => this.#choose(answer, index));
    this.#buttons = prompt.answers.map((answer, index) => this.#answerButton(answer, index));
    this.#box = this.#draw();
    this.#host.root.append(this.#box);
    raise(this.#host);
    this.#listen();
    this.place();
  }

  get isOpen(): boolean {
    return this.#host.element.isConnected;
  }

  get hasFocus(): boolean {
    return this.#host.root.activeElement !== null;
  }

  /** Moves the focus in: to the line to be typed where there is one, else to the card itself, never to an answer. */
  focus(): void {
    (this.#row?.first ?? this.#box).focus({ preventScroll: true });
  }

  /** Takes its place anew: something moved. */
  place(): void {
    const view = document.documentElement;
    this.#box.style.maxHeight = 'none';
    const { width, height } = this.#box.getBoundingClientRect();
    const viewport = { width: view.clientWidth, height: innerHeight };
    const at = place({ ...this.#anchor(), card: { width, height }, viewport });
    this.#box.style.left = `${at.left}px`;
    this.#box.style.top = `${at.top}px`;
    this.#box.style.maxHeight = `${at.maxHeight}px`;
  }

  /** Says that nothing was written, and hands the text over instead. */
  async handOver(text: string): Promise<void> {
    const words = text.trim();
    if (await copy(words)) return this.#say(WORDS.copied);
    const line = h('input', { type: 'text', readonly: '', 'aria-label': WORDS.notCopied });
    line.value = words;
    this.#say(WORDS.notCopied, line);
    line.select();
  }

  /** Says that the text is no longer the one that was asked about. */
  sayChanged(): void {
    this.#say(WORDS.textChanged);
  }

  remove(): void {
    this.#over.abort();
    this.#host.element.remove();
  }

  #draw(): HTMLElement {
    const { axis, condition, quote, question, why, answers, input } = this.#prompt;
    const close = this.#button({ class: 'close', 'aria-label': WORDS.close }, '×');
    this.#whenPressed(close, () => this.#actions.close('dismissed'));
    const places = answers.some((answer) => answer.kind === 'go-to') ? ' places' : '';
    const group = { class: `answers${places}`, role: 'group', 'aria-labelledby': 'question' };
    const row = input === 'none' ? null : this.#openRow(input);
    return h(
      'div',
      {
        class: 'tokens card',
        role: 'dialog',
        'aria-labelledby': 'title',
        'aria-describedby': 'about question',
        tabindex: '-1',
        lang: 'en',
        dir: 'ltr',
      },
      h('div', { class: 'head' }, h('h2', { id: 'title' }, promptTitle({ axis, condition })), close),
      h('p', { class: 'about', id: 'about' }, h('q', { dir: 'auto' }, quote)),
      h('p', { class: 'question', id: 'question' }, question),
      row,
      h('div', group, ...this.#buttons),
      this.#message,
      h('p', { class: 'why' }, why),
      this.#foot(),
    );
  }

  #foot(): HTMLElement {
    const { title, section, release, link } = this.#prompt.source;
    const source = h(
      'details',
      {},
      h('summary', {}, WORDS.source),
      h('p', {}, `${title}, ${section} (${release})${link === undefined ? '' : `, ${link}`}`),
    );
    source.addEventListener('toggle', () => this.place());
    const leaveOut = this.#button({ class: 'leave-out' }, WORDS.leaveOut);
    this.#whenPressed(leaveOut, () => this.#actions.leaveOut());
    return h('div', { class: 'foot' }, source, leaveOut);
  }

  #answerButton(answer: Answer, index: number): HTMLButtonElement {
    const digit = index < 9 ? String(index + 1) : '';
    const keys = digit === '' ? {} : { 'aria-keyshortcuts': digit };
    const words = this.#placeOf(index);
    const label = h(
      'span',
      {},
      answer.label,
      ...(words === null ? [] : [' ', h('q', { dir: 'auto' }, words)]),
    );
    const button = this.#button(keys, h('kbd', { 'aria-hidden': 'true' }, digit), label);
    this.#whenPressed(button, this.#acts[index]!);
    return button;
  }

  #choose(answer: Answer, index: number): void {
    if (answer.kind === 'other') this.#askForWords();
    else if (answer.kind === 'go-to') this.#actions.goTo(index);
    else this.#actions.answer(answer);
  }

  /** The words at one of the places that a conflict offers to go to. */
  #placeOf(index: number): string | null {
    if (this.#prompt.answers[index]?.kind !== 'go-to') return null;
    return placesOf(this.#prompt)[index]?.quote ?? null;
  }

  #askForWords(): void {
    if (this.#row === null) {
      const row = this.#openRow('text');
      this.#buttons.at(-1)?.parentElement?.after(row);
      this.place();
    }
    this.#row?.first.focus({ preventScroll: true });
    this.#row?.element.scrollIntoView({ block: 'nearest' });
  }

  #openRow(kind: 'minutes' | 'times' | 'text'): HTMLElement {
    const row = typedRow(kind);
    this.#row = row;
    const send = (): void => {
      const read = row.read();
      if ('typed' in read) this.#actions.typed(read.typed);
      else this.#say(read.wrong);
    };
    this.#whenPressed(row.button, send);
    row.element.addEventListener('keydown', (event) => {
      const isLine = event.target instanceof HTMLInputElement;
      if (isLine && event.key === 'Enter' && !event.isComposing && mayAct(event, row.button, this.#gated))
        send();
    });
    return row.element;
  }

  #button(attributes: Readonly<Record<string, string>>, ...content: (Node | string)[]): HTMLButtonElement {
    return h('button', { type: 'button', ...attributes }, ...content);
  }

  #whenPressed(button: HTMLButtonElement, act: () => void): void {
    button.addEventListener('click', (event) => {
      if (mayAct(event, button, this.#gated)) act();
    });
  }

  get #gated(): { host: Element; openedAt: number } {
    return { host: this.#host.element, openedAt: this.#openedAt };
  }

  #say(text: string, line?: HTMLInputElement): void {
    this.#message.hidden = false;
    this.#message.replaceChildren(text, ...(line === undefined ? [] : [line]));
    this.place();
    this.#message.scrollIntoView({ block: 'nearest' });
  }

  #listen(): void {
    const { signal } = this.#over;
    const moved = { capture: true, passive: true, signal };
    addEventListener('scroll', () => this.place(), moved);
    addEventListener('resize', () => this.place(), moved);
    addEventListener('keydown', (event) => this.#escape(event), { capture: true, signal });
    addEventListener('pointerdown', (event) => this.#pressedOutside(event), { capture: true, signal });
    this.#box.addEventListener('keydown', (event) => this.#key(event));
    // A press on a button leaves the caret where it is in the note; a line to type in has to have the focus.
    this.#box.addEventListener('mousedown', (event) => {
      if (!(event.target instanceof HTMLInputElement)) event.preventDefault();
    });
  }

  #escape(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.isComposing || !byHand(event)) return;
    event.preventDefault();
    event.stopImmediatePropagation(); // what lies under the card stays open
    this.#actions.close('dismissed');
  }

  #pressedOutside(event: PointerEvent): void {
    if (byHand(event) && !event.composedPath().includes(this.#host.element)) this.#actions.close('outside');
  }

  /** Numbers choose an answer and arrows move between answers, only while the focus is inside. */
  #key(event: KeyboardEvent): void {
    const isTyping = event.target instanceof HTMLInputElement;
    if (isTyping || event.altKey || event.ctrlKey || event.metaKey) return;
    const at = this.#buttons.findIndex((button) => button === event.target);
    const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
    if (step !== undefined && at >= 0) {
      this.#buttons[(at + step + this.#buttons.length) % this.#buttons.length]?.focus();
      event.preventDefault();
    } else if (/^[1-9]$/.test(event.key)) {
      if (mayAct(event, this.#box, this.#gated)) this.#acts[Number(event.key) - 1]?.();
      event.preventDefault(); // or the digit is typed into a line that an answer has just opened
    }
  }
}
