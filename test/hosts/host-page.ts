/** A page of a shape that charting systems have, with the way a clinician takes to the field where the note is drafted. */
export interface HostPage {
  /** "a note in a frameset of nested frames": how tests call it. */
  readonly what: string;
  /** Documents by name. Each may name the others by it; the one called `chart` is opened. */
  readonly documents: Readonly<Record<string, string>>;
  /** Response headers of all of them. */
  readonly headers?: Readonly<Record<string, string>>;
  /** What is pressed, in the top document, before the field is there; in order. */
  readonly way?: readonly string[];
  /** Selectors of the frames around the field, outermost first. */
  readonly frames?: readonly string[];
  /** Whether the innermost of them is of another origin: then the card is drawn inside it. */
  readonly apart?: boolean;
  /** Selector of the field. */
  readonly field: string;
}

/** The markup of a field in which notes are typed: `NoteField` knows how large its letters are. */
export function textarea(id: string, height = 130): string {
  return `<textarea id="${id}" class="note" style="min-height: ${height}px; height: ${height}px"></textarea>`;
}

export function editable(id: string): string {
  return `<div id="${id}" class="note" contenteditable="true" role="textbox" aria-multiline="true"></div>`;
}
