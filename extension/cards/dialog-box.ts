import { say } from '../ui/say.ts';
import type { Build } from './dom.ts';

/** Has a button do something once a hand presses it. */
export type Press = (button: HTMLButtonElement, act: () => void) => void;

/** What a face needs of the window that it stands in. */
export interface WindowHands {
  readonly press: Press;
  close(): void;
  /** It has grown or shrunk. */
  resized(): void;
}

/** The box of a card: its title with the button that closes it, and what stands below, of which ids "about" and "question" describe it. */
export function dialogBox(
  h: Build,
  title: string,
  hands: WindowHands,
  ...content: readonly (Node | null)[]
): HTMLElement {
  const close = h('button', { type: 'button', class: 'close', 'aria-label': say('cardClose') }, '×');
  hands.press(close, () => hands.close());
  const attributes = {
    class: 'tokens card',
    role: 'dialog',
    'aria-labelledby': 'title',
    'aria-describedby': 'about question',
    tabindex: '-1',
    lang: 'en',
    dir: 'ltr',
  };
  return h(
    'div',
    attributes,
    h('div', { class: 'head' }, h('h2', { id: 'title' }, title), close),
    ...content,
  );
}

/** A choice of a card with its number from 0, which is the key that chooses it plus one. */
export function choiceButton(
  h: Build,
  index: number,
  ...words: readonly (Node | string)[]
): HTMLButtonElement {
  const digit = index < 9 ? String(index + 1) : '';
  return h(
    'button',
    { type: 'button', ...(digit === '' ? {} : { 'aria-keyshortcuts': digit }) },
    h('kbd', { 'aria-hidden': 'true' }, digit),
    h('span', {}, ...words),
  );
}

/** A line in which a card says that something is wrong; hidden until it does. */
export function messageLine(h: Build): HTMLElement {
  return h('p', { class: 'message', role: 'alert', hidden: '' });
}
