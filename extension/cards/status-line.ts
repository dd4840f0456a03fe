import { builderOf } from './dom.ts';
import { bring, createHost, type Host } from './host.ts';

const HIDDEN =
  'p{position:fixed;width:1px;height:1px;margin:0;overflow:hidden;clip-path:inset(50%);white-space:nowrap}';
/** A region must have been there for a moment before what it says counts as new to a screen reader. */
const HEARD_AFTER_MS = 150;
/** By then a screen reader has taken it up. Nothing of ours stays in a page that shows nothing of ours. */
const GONE_AFTER_MS = 5_000;

/** Says a line to those who listen to the page with a screen reader, without moving the focus. Nobody sees it. */
export class StatusLine {
  #host: Host | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** Says the line in the part of the page that `near` is in. */
  say(text: string, near: Element): void {
    const host = this.#host ?? this.#create(near);
    bring(host, near);
    const line = host.root.firstElementChild!;
    line.textContent = '';
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      line.textContent = text;
      this.#timer = setTimeout(() => this.remove(), GONE_AFTER_MS);
    }, HEARD_AFTER_MS);
  }

  remove(): void {
    clearTimeout(this.#timer);
    this.#host?.element.remove();
    this.#host = null;
  }

  #create(near: Element): Host {
    const host = createHost(near, HIDDEN);
    host.root.append(builderOf(near.ownerDocument)('p', { role: 'status', lang: 'en' }));
    this.#host = host;
    return host;
  }
}
