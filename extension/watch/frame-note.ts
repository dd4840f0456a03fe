import type { Field } from '../fields/field.ts';
import type { AsideKey, FieldsMessage, TextMessage, Typing } from '../services/protocol.ts';
import { smallestEdit, type TextEdit } from '#src/text/edit.ts';
import { FieldLog } from './field-log.ts';

interface Watched {
  readonly field: Field;
  readonly log: FieldLog;
  /** What the background holds of it: null when it has to be told the whole text. */
  sent: { readonly revision: number; readonly text: string } | null;
}

/** A change that was found when a field was read. */
export interface Change {
  readonly field: Field;
  readonly edit: TextEdit;
  /** More than half of what stood there is gone at once: the page has put another note in. */
  readonly replaced: boolean;
}

/** The frame's part of the note: its fields, in the page's order, and what the background knows of them. */
export class FrameNote {
  /** The frame's name among the page's frames: random, known to nobody but the background. */
  readonly frame: string;
  #watched: Watched[] = [];
  #wholeWanted = true;
  #told: { readonly typing: string; readonly aside: string } = { typing: '', aside: '' };
  #context: readonly string[] = [];
  readonly #nameOf: (field: Field) => string;
  readonly #isQuery: (field: Field) => boolean;

  /** `nameOf` gives what a field is called in the note; `isQuery` says whether it is a query box. */
  constructor(
    frame: string,
    nameOf: (field: Field) => string = (field) => field.label(),
    isQuery: (field: Field) => boolean = () => false,
  ) {
    this.frame = frame;
    this.#nameOf = nameOf;
    this.#isQuery = isQuery;
  }

  get fields(): readonly Field[] {
    return this.#watched.map((each) => each.field);
  }

  get logs(): ReadonlyMap<string, FieldLog> {
    return new Map(this.#watched.map((each) => [each.field.key, each.log]));
  }

  field(key: string | null): Field | null {
    return this.#of(key)?.field ?? null;
  }

  /** Takes these fields, in this order, as all there are. Gives those that were not known before. */
  collect(fields: readonly Field[]): Field[] {
    const known = new Map(this.#watched.map((each) => [each.field.key, each]));
    const fresh = fields.filter((field) => !known.has(field.key));
    const gone = known.size + fresh.length > fields.length;
    this.#watched = fields.map(
      (field) => known.get(field.key) ?? { field, log: new FieldLog(field.text()), sent: null },
    );
    if (gone) this.#wholeWanted = true;
    return fresh;
  }

  /** Reads a field's text again. Null when it is as it was. */
  read(key: string): Change | null {
    const watched = this.#of(key);
    if (watched === undefined) return null;
    const before = watched.log.text.length;
    const edit = watched.log.read(watched.field.text());
    if (edit === null) return null;
    return { field: watched.field, edit, replaced: before > 0 && edit.remove * 2 > before };
  }

  /** Takes the read-only texts that belong to the note, as they stand now. */
  takeContext(texts: readonly string[]): void {
    if (texts.join('\0') === this.#context.join('\0')) return;
    this.#context = texts;
    this.#wholeWanted = true;
  }

  /** The background does not hold what it should: the next message tells it all. */
  wantWhole(): void {
    this.#wholeWanted = true;
  }

  /**
   * What the background does not know yet, or null when it knows all. One changed field goes as an edit; an edit that
   * changes nothing tells of the caret or of what was set aside.
   */
  compose(typing: Typing | null, aside: readonly AsideKey[]): TextMessage | null {
    const told = {
      typing: JSON.stringify(typing),
      aside: JSON.stringify(aside),
    };
    const changed = this.#watched.filter((each) => each.sent?.revision !== each.log.revision);
    const same = told.typing === this.#told.typing && told.aside === this.#told.aside;
    if (!this.#wholeWanted && changed.length === 0 && same) return null;
    this.#told = told;
    const one = changed[0] ?? this.#watched[0];
    const base = one?.sent;
    if (this.#wholeWanted || changed.length > 1 || !one || !base) return this.#whole(typing, aside);
    one.sent = { revision: one.log.revision, text: one.log.text };
    return {
      type: 'edit',
      frame: this.frame,
      field: one.field.key,
      base: base.revision,
      revision: one.log.revision,
      edit: smallestEdit(base.text, one.log.text) ?? { at: 0, remove: 0, insert: '' },
      typing,
      aside,
    };
  }

  #whole(typing: Typing | null, aside: readonly AsideKey[]): FieldsMessage {
    this.#wholeWanted = false;
    const fields = this.#watched.map(({ field, log }, order) => ({
      field: field.key,
      label: this.#nameOf(field),
      order,
      revision: log.revision,
      text: log.text,
      ...(this.#isQuery(field) ? { isQuery: true as const } : {}),
    }));
    for (const each of this.#watched) each.sent = { revision: each.log.revision, text: each.log.text };
    const context = this.#context.length === 0 ? {} : { context: this.#context };
    return { type: 'fields', frame: this.frame, fields, typing, aside, ...context };
  }

  #of(key: string | null): Watched | undefined {
    return this.#watched.find((each) => each.field.key === key);
  }
}
