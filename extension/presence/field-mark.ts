import { createHost, type Host, raise } from '../cards/host.ts';
import { shownBox } from '../fields/shown-box.ts';
import { shared } from '../fields/boxes.ts';
import { watchPlace } from '../marks/watch-place.ts';
import tokens from '../ui/tokens.css?inline';
import { placeMark } from './place-mark.ts';
import styles from './field-mark.css?inline';

/** What ChartCue does in a field: reads it, with so many questions open in the note; leaves it alone; waits. */
export type FieldState = 'watching' | 'off' | 'paused' | number;

/**
 * The small mark beside the field that has the focus, in a closed root of ours: nothing of it is in the field. It takes no
 * press, and a screen reader passes it over: the number is said in words elsewhere.
 */
export class FieldMark {
  #host: Host | null = null;
  #field: HTMLElement | null = null;
  #over = new AbortController();
  state: FieldState | null = null;

  /** Shows a state beside a field; another field's mark goes. */
  show(field: HTMLElement, state: FieldState): void {
    if (this.#field !== field || this.#host?.element.isConnected !== true) {
      this.hide();
      this.#field = field;
      this.#host = createHost(field, `${tokens}\n${styles}`);
      this.#host.element.ariaHidden = 'true';
      raise(this.#host);
      watchPlace(field, () => this.#place(), this.#over.signal);
    }
    this.state = state;
    const mark = this.#host.root.firstElementChild ?? document.createElement('div');
    mark.className = `tokens mark ${typeof state === 'number' ? 'count' : state}`;
    mark.textContent = typeof state === 'number' ? String(state) : '';
    this.#host.root.append(mark);
    this.#place();
  }

  hide(): void {
    this.#over.abort();
    this.#over = new AbortController();
    this.#host?.element.remove();
    this.#host = this.#field = this.state = null;
  }

  #place(): void {
    const mark = this.#host?.root.firstElementChild;
    const field = this.#field;
    if (!(mark instanceof HTMLElement) || field === null) return;
    const { documentElement } = field.ownerDocument;
    const viewport = { width: documentElement.clientWidth, height: documentElement.clientHeight };
    const shown = shownBox(field.parentElement ?? field);
    const box = shown && shared(field.getBoundingClientRect(), shown);
    const rtl = getComputedStyle(field).direction === 'rtl';
    const place = box && placeMark(box, mark.getBoundingClientRect(), viewport, rtl);
    mark.style.visibility = place ? 'visible' : 'hidden';
    mark.style.left = `${place?.left ?? 0}px`;
    mark.style.top = `${place?.top ?? 0}px`;
  }
}
