// More than 150 lines, because a card's window, its place and its keys are about one element.
import tokens from '../ui/tokens.css?inline';
import styles from './card.css?inline';
import { hear } from '../fields/ears.ts';
import type { WindowHands } from './dialog-box.ts';
import { type Build, builderOf } from './dom.ts';
import type { Anchor, WindowActions } from './drawn-card.ts';
import { byHand, type GatedCard, mayAct } from './gate.ts';
import { createHost, type Host, raise } from './host.ts';
import { keepFocus } from './keep-focus.ts';
import { isNextKey } from './next-key.ts';
import { type Box, place } from './place.ts';
import { type Stage, stageOf } from './stage.ts';

/** What is seen in a card's window, and what its numbers choose. */
export interface Face {
  readonly box: HTMLElement;
  /** Those that the numbers stand for. */
  readonly buttons: readonly HTMLButtonElement[];
  /** What takes the focus when the card does. */
  readonly first: HTMLElement;
  choose(index: number): void;
}

/** The window of a card, above the page that `near` stands in, with a gate that lets only a hand's own events through. */
export class CardWindow<Shown extends Face> {
  readonly face: Shown;
  readonly #near: Element;
  readonly #anchor: () => Anchor;
  readonly #actions: WindowActions;
  readonly #window: Stage['window'];
  readonly #host: Host;
  readonly #gated: GatedCard;
  readonly #acts = new Map<Element, () => void>();
  readonly #over = new AbortController();
  /** The last click that reached a button. */
  #taken: Event | null = null;

  /** Draws a face. It does not take the focus. */
  constructor(
    near: Element,
    anchor: () => Anchor,
    actions: WindowActions,
    draw: (h: Build, hands: WindowHands) => Shown,
  ) {
    this.#near = near;
    this.#anchor = anchor;
    this.#actions = actions;
    const stage = stageOf(near);
    this.#window = stage.window;
    this.#host = createHost(stage.near, `${tokens}\n${styles}`);
    this.#gated = { host: this.#host.element, openedAt: performance.now() };
    this.face = draw(builderOf(stage.window.document), {
      press: (button, act) => {
        this.#acts.set(button, act);
        button.addEventListener('click', (event) => this.#act(event, button));
      },
      close: () => actions.close('dismissed'),
      resized: () => this.place(),
    });
    this.#host.root.append(this.face.box);
    raise(this.#host);
    keepFocus(this.#host, stage.near, this.#windows(), this.#over.signal);
    this.#listen();
    this.place();
  }

  get isOpen(): boolean {
    return this.#host.element.isConnected;
  }

  get hasFocus(): boolean {
    return this.#host.root.activeElement !== null;
  }

  /** Moves the focus in. */
  focus(): void {
    this.face.first.focus({ preventScroll: true });
  }

  /** Takes its place anew: something moved. */
  place(): void {
    const { style } = this.face.box;
    style.maxHeight = 'none';
    const { width, height } = this.face.box.getBoundingClientRect();
    const viewport = {
      width: this.#window.document.documentElement.clientWidth,
      height: this.#window.innerHeight,
    };
    const stage = stageOf(this.#near);
    const { words, caret, rtl } = this.#anchor();
    const at = place({
      words: words.map((box) => moved(box, stage)),
      caret: caret && moved(caret, stage),
      rtl,
      card: { width, height },
      viewport,
    });
    style.left = `${at.left}px`;
    style.top = `${at.top}px`;
    style.maxHeight = `${at.maxHeight}px`;
  }

  remove(): void {
    this.#over.abort();
    this.#host.element.remove();
  }

  #listen(): void {
    const { signal } = this.#over;
    const { box } = this.face;
    for (const window of this.#windows()) {
      const quietly = { capture: true, passive: true, signal };
      window.addEventListener('scroll', () => this.place(), quietly);
      window.addEventListener('resize', () => this.place(), quietly);
      hear('keydown', (event) => this.#heard(event), signal, window);
      hear('pointerdown', (event) => this.#pressed(event), signal, window);
      hear('click', (event) => this.#clicked(event), signal, window);
    }
    // A press on a button leaves the caret where it is in the note; a line to type in has to have the focus.
    box.addEventListener('mousedown', (event) => isLine(event.target) || event.preventDefault());
  }

  /** The field's window and the one that the card stands in: two, where the field is in a frame. */
  #windows(): Set<Window> {
    return new Set([this.#near.ownerDocument.defaultView!, this.#window]);
  }

  /** Keys are heard at the window: a page that stops them there must not leave the card without keys. */
  #heard(event: KeyboardEvent): void {
    if (event.key === 'Escape' && !event.isComposing && byHand(event)) {
      event.preventDefault();
      event.stopImmediatePropagation(); // what lies under the card stays open
      this.#actions.close('dismissed');
    } else if (event.target === this.#host.element) {
      event.stopImmediatePropagation(); // nor does the page hear what is pressed in the card
      const inside = this.#host.root.activeElement;
      if (inside !== null) this.#key(event, inside);
    }
  }

  #act(event: MouseEvent, button: Element): void {
    this.#taken = event;
    if (mayAct(event, button, this.#gated)) this.#acts.get(button)?.();
  }

  /** A page may have stopped a click on its way to the button: then it is done when the way is over. */
  #clicked(event: MouseEvent): void {
    if (event.target !== this.#host.element || !byHand(event)) return;
    const { root } = this.#host;
    const at = event.detail > 0 ? root.elementFromPoint(event.clientX, event.clientY) : root.activeElement;
    const button = at?.closest('button') ?? null;
    if (button === null) return;
    setTimeout(() => this.isOpen && this.#taken !== event && this.#act(event, button));
  }

  #pressed(event: PointerEvent): void {
    if (byHand(event) && !event.composedPath().includes(this.#host.element)) this.#actions.close('outside');
  }

  /** Numbers choose an answer and arrows move between answers, only while the focus is inside. */
  #key(event: KeyboardEvent, inside: Element): void {
    const { buttons, box } = this.face;
    if (isNextKey(event) && byHand(event)) {
      event.preventDefault();
      return this.#actions.next();
    }
    if (event.altKey || event.ctrlKey || event.metaKey || event.isComposing) return;
    if (isLine(inside)) {
      const button = inside.closest('.typed')?.querySelector('button');
      if (event.key !== 'Enter' || !button) return;
      event.preventDefault(); // or the line break goes into the note, which the answer gives the focus
      if (mayAct(event, button, this.#gated)) this.#acts.get(button)?.();
      return;
    }
    const at = buttons.findIndex((button) => button === inside);
    const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
    if (step !== undefined && at >= 0) {
      event.preventDefault();
      buttons[(at + step + buttons.length) % buttons.length]?.focus();
    } else if (/^[1-9]$/.test(event.key)) {
      event.preventDefault(); // or the digit is typed into a line that an answer has just opened
      if (mayAct(event, box, this.#gated)) this.face.choose(Number(event.key) - 1);
    }
  }
}

/** By its name, not by its class: the card may stand in another frame's document. */
function isLine(target: EventTarget | null): target is HTMLInputElement {
  return target !== null && 'localName' in target && target.localName === 'input';
}

function moved(box: Box, { left, top }: Stage): Box {
  return {
    left: box.left + left,
    top: box.top + top,
    right: box.right + left,
    bottom: box.bottom + top,
  };
}
