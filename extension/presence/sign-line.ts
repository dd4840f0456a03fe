import { createHost, type Host, raise } from '../cards/host.ts';
import tokens from '../ui/tokens.css?inline';
import styles from './sign-line.css?inline';

export interface SignLineParts {
  /** The button that signs the note and that is, or holds, this element; null when it is none. */
  signButton(element: Element): Element | null;
  /** What is open in the note, in one line; "" when nothing is. */
  line(): Promise<string>;
  /** The pointer or the focus came to the button: what was typed last may not have been read yet. */
  reached(): void;
  /** Says the line to a screen reader. */
  say(line: string, near: Element): void;
}

/** Between the line and the button, in pixels. */
const GAP = 6;

/**
 * One line beside the button that signs the note, while the pointer or the focus is on it. It is looked at and no more:
 * the button gets every event as if it were not there, and nothing waits for it.
 */
export class SignLine {
  readonly #parts: SignLineParts;
  #host: Host | null = null;
  #button: Element | null = null;
  #isByFocus = false;
  /** What is shown. */
  #line = '';

  constructor(parts: SignLineParts) {
    this.#parts = parts;
  }

  /** Watches a document until the signal aborts. */
  watch(document: Document, signal: AbortSignal): void {
    const quietly = { capture: true, passive: true, signal };
    const reached = (event: Event): void => this.#reached(event.composedPath()[0], event.type === 'focusin');
    const left = (event: Event): void => this.#left(event.composedPath()[0]);
    for (const kind of ['pointerover', 'focusin']) document.addEventListener(kind, reached, quietly);
    for (const kind of ['pointerout', 'focusout', 'pointerdown'])
      document.addEventListener(kind, left, quietly);
    signal.addEventListener('abort', () => this.#hide());
  }

  /** What is open may be other than it was: the line is told anew while the pointer or the focus is on the button. */
  refresh(): void {
    if (this.#button !== null) void this.#tell(this.#button);
  }

  #reached(target: EventTarget | undefined, byFocus: boolean): void {
    const button = target instanceof Element ? this.#parts.signButton(target) : null;
    if (button === null || button === this.#button) return;
    this.#hide();
    this.#button = button;
    this.#isByFocus = byFocus;
    void this.#tell(button);
    this.#parts.reached();
  }

  async #tell(button: Element): Promise<void> {
    // Where the background is gone nothing is known of the note.
    const line = await this.#parts.line().catch(() => '');
    if (line === this.#line || this.#button !== button || !button.isConnected) return;
    this.#clear();
    if (line === '') return;
    this.#show(line, button);
    if (this.#isByFocus) this.#parts.say(line, button);
  }

  #left(target: EventTarget | undefined): void {
    if (target instanceof Element && this.#parts.signButton(target) === this.#button) this.#hide();
  }

  #show(line: string, button: Element): void {
    this.#line = line;
    this.#host = createHost(button, `${tokens}\n${styles}`);
    this.#host.element.ariaHidden = 'true';
    const { document } = button.ownerDocument.defaultView!;
    const text = document.createElement('p');
    text.className = 'tokens line';
    text.textContent = line;
    this.#host.root.append(text);
    raise(this.#host);
    const at = button.getBoundingClientRect();
    const { width, height } = text.getBoundingClientRect();
    const { clientWidth, clientHeight } = document.documentElement;
    const left = Math.max(0, Math.min(at.left, clientWidth - width - GAP));
    const above = at.top - GAP - height;
    text.style.left = `${left}px`;
    text.style.top = `${above >= 0 || at.bottom + GAP + height > clientHeight ? Math.max(0, above) : at.bottom + GAP}px`;
  }

  #hide(): void {
    this.#clear();
    this.#button = null;
  }

  #clear(): void {
    this.#host?.element.remove();
    this.#host = null;
    this.#line = '';
  }
}
