import type { AsideReason } from '#src/measures/day-count.ts';
import type { TextEdit } from '#src/text/edit.ts';
import type { AsideKey, FindingsMessage, Shown } from '../services/protocol.ts';
import type { FieldLog } from './field-log.ts';
import { carryShown, carryThrough } from './carry.ts';
import { inReadingOrder } from './next-prompt.ts';

interface Held {
  /** Index of the field's part in the note. */
  part: number;
  /** Revision of the text that the background had read. */
  read: number;
  /** Where the prompts stand in the newest text. */
  prompts: Shown[];
}

/** What is open in this frame's fields, always at its place in the newest text. */
export class OpenPrompts {
  /** Questions of level `ask` that are open in the whole note, as the background counts them. */
  open = 0;
  readonly #held = new Map<string, Held>();
  /** What was set aside by hand, by key, with the field it was asked in: gone with that field's text. */
  readonly #aside = new Map<string, { readonly reason: AsideReason; readonly field: string | null }>();
  /** Keys of what is to be marked. */
  #marks: readonly string[] = [];
  /** Answered in the field at a revision; what was read of older text still asks. */
  readonly #answered = new Map<string, { field: string; revision: number }>();

  /** Takes a reply or a push. Prompts read of an older text are carried to the newest one, or dropped. */
  take(message: FindingsMessage, logs: ReadonlyMap<string, FieldLog>): void {
    const listed = new Set(message.fields.map((each) => each.field));
    for (const field of this.#held.keys()) if (!listed.has(field)) this.#held.delete(field);
    for (const { field, part, revision, prompts } of message.fields) {
      const edits = logs.get(field)?.since(revision);
      if (edits === undefined || edits === null) continue;
      if (revision < (this.#held.get(field)?.read ?? 0)) continue;
      const carried = prompts.flatMap((prompt) => {
        const now = this.#stale(prompt.key, field, revision) ? null : carryThrough(prompt, part, edits);
        return now === null ? [] : [now];
      });
      this.#held.set(field, { part, read: revision, prompts: carried });
      logs.get(field)?.forget(revision);
    }
    this.open = message.open;
    this.#marks = message.marks;
  }

  /** The field changed: all that is held is carried over the edit. */
  changed(field: string, edit: TextEdit): void {
    const part = this.#held.get(field)?.part;
    if (part === undefined) return;
    for (const held of this.#held.values()) {
      held.prompts = held.prompts.flatMap((prompt) => carryShown(prompt, part, edit) ?? []);
    }
  }

  /** The question was answered by the edit that made this revision: it is not shown again for older text. */
  answered(key: string, field: string, revision: number): void {
    this.#answered.set(key, { field, revision });
    this.#drop(key);
  }

  /** Set aside without writing: it is not asked again in this note. */
  setAside(key: string, reason: AsideReason): void {
    this.#aside.set(key, { reason, field: this.find(key)?.field ?? null });
    this.#drop(key);
  }

  /** What was set aside is to be asked again. */
  takeUp(key: string): void {
    this.#aside.delete(key);
  }

  /** What was set aside by hand, for the background. */
  asides(): AsideKey[] {
    return [...this.#aside].map(([key, { reason }]) => ({ key, reason }));
  }

  /** Another note has begun in this field, or it has left the page: what was settled there belonged to the old one. */
  beginAnew(field: string): void {
    for (const [key, aside] of this.#aside) if (aside.field === field) this.#aside.delete(key);
    for (const [key, answered] of this.#answered) if (answered.field === field) this.#answered.delete(key);
  }

  /** Forgets every prompt: nothing is known of the text. */
  clear(): void {
    this.#held.clear();
    this.#marks = [];
    this.open = 0;
  }

  /** All prompts of level `ask`, in reading order. */
  asked(): Shown[] {
    return inReadingOrder([...this.#held.values()].flatMap((held) => asking(held)));
  }

  /** What is to be marked in this frame. */
  marked(): Shown[] {
    return this.asked().filter(({ key }) => this.#marks.includes(key));
  }

  /** The prompt with this key, at whatever level, and the key of its field. */
  find(key: string): { prompt: Shown; field: string } | null {
    for (const [field, held] of this.#held) {
      const prompt = held.prompts.find((each) => each.key === key);
      if (prompt !== undefined) return { prompt, field };
    }
    return null;
  }

  /** How many remarks on its wording stand in a query box, and how many of them keep a query from being issued. */
  remarksIn(field: string): { count: number; blocking: number } {
    const remarks = this.#held.get(field)?.prompts.filter(({ kind }) => kind === 'wording') ?? [];
    const blocking = remarks.filter(
      (each) => each.kind === 'wording' && each.breaches.some(({ isBlocking }) => isBlocking),
    );
    return { count: remarks.length, blocking: blocking.length };
  }

  /** Key of the field that holds a part of the note; null when another frame has it. */
  fieldOfPart(part: number): string | null {
    for (const [field, held] of this.#held) if (held.part === part) return field;
    return null;
  }

  /** The part that a field is in the note, or null when the background has not said so yet. */
  partOfField(field: string): number | null {
    return this.#held.get(field)?.part ?? null;
  }

  #stale(key: string, field: string, revision: number): boolean {
    if (this.#aside.has(key)) return true;
    const answered = this.#answered.get(key);
    if (answered === undefined || answered.field !== field) return false;
    if (revision < answered.revision) return true;
    this.#answered.delete(key);
    return false;
  }

  #drop(key: string): void {
    for (const held of this.#held.values())
      held.prompts = held.prompts.filter((prompt) => prompt.key !== key);
  }
}

function asking(held: Held): Shown[] {
  return held.prompts.filter((prompt) => prompt.level === 'ask');
}
