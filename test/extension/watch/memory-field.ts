import type { Field, InsertOutcome } from '#extension/fields/field.ts';

/** A field without a page: its text is a string, and typing goes in at the end or where it is told. */
export class MemoryField implements Field {
  readonly key: string;
  // The watch only asks whether it is there, and hands it on to what draws.
  readonly element: HTMLElement = Object.assign(Object.create(null), {
    isConnected: true,
    focus: () => undefined,
    ownerDocument: { designMode: 'off' },
  });
  caretAt: number | null = null;
  outcome: InsertOutcome = { outcome: 'done' };
  wentTo: number[] = [];
  /** When an insertion has been read back. */
  readBack: Promise<void> = Promise.resolve();
  #text: string;
  #changed: (() => void) | null = null;

  constructor(key: string, text = '') {
    this.key = key;
    this.#text = text;
  }

  label(): string {
    return this.key;
  }

  text(): string {
    return this.#text;
  }

  caret(): number | null {
    return this.caretAt;
  }

  observe(changed: () => void, signal: AbortSignal): void {
    this.#changed = changed;
    signal.addEventListener('abort', () => (this.#changed = null));
  }

  rects(): DOMRect[] {
    return [];
  }

  ranges(): null {
    return null;
  }

  goTo(at: number): void {
    this.caretAt = at;
    this.wentTo.push(at);
  }

  /** Types at the end. */
  type(text: string): void {
    this.put(this.#text + text);
  }

  /** The text becomes this one, and whoever observes is told. */
  put(text: string): void {
    this.#text = text;
    this.caretAt = text.length;
    this.#changed?.();
  }

  /** The page puts another text in and tells nobody. */
  putSilently(text: string): void {
    this.#text = text;
  }

  async insert(at: number, insertion: string, expected: string): Promise<InsertOutcome> {
    if (expected !== this.#text) return { outcome: 'refused', reason: 'changed' };
    if (this.outcome.outcome === 'done') this.put(expected.slice(0, at) + insertion + expected.slice(at));
    await this.readBack;
    return this.outcome;
  }
}
