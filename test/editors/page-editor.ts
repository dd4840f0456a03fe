import type { Line } from './note.ts';

/** What the page of an editor tells of it, always asked of the editor itself and never of what ChartCue reads. */
export interface PageEditor {
  /** The text of the editor's own model, one "\n" between blocks. */
  text(): string;
  /** What the page would save: the editor's HTML, or the value of a plain field. */
  saved(): string;
  /** The element in which the text stands. */
  element(): HTMLElement;
  /** Makes the framework draw the field anew. Its text stays. */
  render(): void | Promise<void>;
}

/** Puts an editor with the note in it into `place`, which may stand in a shadow root. */
export type Mount = (place: HTMLElement, note: readonly Line[]) => PageEditor | Promise<PageEditor>;
