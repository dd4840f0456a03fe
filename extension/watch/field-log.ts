import { smallestEdit, type TextEdit } from '#src/text/edit.ts';

/**
 * The text of one field as it changes: each change is an edit with a revision, so that what was read of an older text
 * can be carried to the newest one.
 */
export class FieldLog {
  text: string;
  revision = 0;
  /** The edit that made revision `#first + index + 1`. */
  #edits: TextEdit[] = [];
  #first = 0;

  constructor(text: string) {
    this.text = text;
  }

  /** Takes the field's text as it stands now. Gives the edit that led there, or null when nothing changed. */
  read(text: string): TextEdit | null {
    const edit = smallestEdit(this.text, text);
    if (edit === null) return null;
    this.text = text;
    this.revision += 1;
    this.#edits.push(edit);
    return edit;
  }

  /** The edits made after `revision`, oldest first; null when that is not known (any more). */
  since(revision: number): readonly TextEdit[] | null {
    if (revision < this.#first || revision > this.revision) return null;
    return this.#edits.slice(revision - this.#first);
  }

  /** Forgets the edits up to `revision`: nothing older will be asked for. */
  forget(revision: number): void {
    if (revision <= this.#first) return;
    this.#edits = this.#edits.slice(revision - this.#first);
    this.#first = Math.min(revision, this.revision);
  }
}
