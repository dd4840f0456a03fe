import type { EncounterContext } from '#src/engine/finding.ts';
import type { Note, NotePart } from '#src/note/note.ts';
import { applyEdit } from '#src/text/edit.ts';
import type { AsideReason } from '#src/measures/day-count.ts';
import type { NotePlace } from './reader.ts';
import type { AsideKey, EditMessage, FieldsMessage, FieldText, Typing, Place } from './protocol.ts';

/** What one frame of a tab holds of the note. */
export interface HeldFrame {
  readonly frameId: number;
  /** The document's own name for itself: another one means that the frame was navigated. */
  readonly frame: string;
  /** In the frame's order. */
  readonly fields: readonly FieldText[];
  readonly aside: readonly AsideKey[];
  /** Read-only texts of it that belong to the note. */
  readonly context: readonly string[];
}

/** The note that is being drafted in one tab: the fields of all its frames, and where the clinician types. */
export interface TabNote {
  /** By frame id: the top frame is 0, the others follow in the order in which the page made them. */
  readonly frames: readonly HeldFrame[];
  readonly typing: (Typing & { readonly frameId: number }) | null;
}

export const emptyTabNote: TabNote = { frames: [], typing: null };

/** The note with all that one frame holds. An empty list takes the frame out. */
export function withFields(note: TabNote, frameId: number, message: FieldsMessage): TabNote {
  if (message.fields.length === 0) return withoutFrame(note, frameId);
  const fields = message.fields.toSorted((a, b) => a.order - b.order);
  const { frame: name, aside, context = [] } = message;
  const frame = { frameId, frame: name, fields, aside, context };
  const others = note.frames.filter((each) => each.frameId !== frameId);
  const frames = [...others, frame].toSorted((a, b) => a.frameId - b.frameId);
  return { frames, typing: typingAfter(note, frameId, message.typing) };
}

/** The note after an edit, or null when its base is not held: then the frame is asked for its text. */
export function withEdit(note: TabNote, frameId: number, message: EditMessage): TabNote | null {
  const held = note.frames.find((each) => each.frameId === frameId);
  const before = held?.fields.find((each) => each.field === message.field);
  if (held === undefined || before === undefined) return null;
  if (held.frame !== message.frame || before.revision !== message.base) return null;
  if (message.edit.at + message.edit.remove > before.text.length) return null;
  const after = { ...before, revision: message.revision, text: applyEdit(before.text, message.edit) };
  const fields = held.fields.map((each) => (each === before ? after : each));
  const frame = { ...held, fields, aside: message.aside };
  return {
    frames: note.frames.map((each) => (each === held ? frame : each)),
    typing: typingAfter(note, frameId, message.typing),
  };
}

/** The note without what stood in one frame. */
export function withoutFrame(note: TabNote, frameId: number): TabNote {
  if (note.frames.every((each) => each.frameId !== frameId)) return note;
  return {
    frames: note.frames.filter((each) => each.frameId !== frameId),
    typing: typingAfter(note, frameId, null),
  };
}

/** The length of all its texts in UTF-16 units. */
export function lengthOf(note: TabNote): number {
  return note.frames.flatMap((frame) => frame.fields).reduce((sum, field) => sum + field.text.length, 0);
}

/** The fields of a frame that hold a part of the note. */
export function noteFieldsOf({ fields }: Pick<HeldFrame, 'fields'>): readonly FieldText[] {
  return fields.filter(({ isQuery }) => isQuery !== true);
}

/** The query boxes of a tab, each with its frame and where somebody writes in it. */
export function queryBoxesOf({
  frames,
  typing,
}: TabNote): (FieldText & { readonly frameId: number; readonly writing: Typing | null })[] {
  return frames.flatMap(({ frameId, fields }) =>
    fields
      .filter(({ isQuery }) => isQuery === true)
      .map((each) => {
        const isHere = typing?.frameId === frameId && typing.field === each.field;
        return { ...each, frameId, writing: isHere ? typing : null };
      }),
  );
}

/** What the engine reads, where each part of it stands, and where something is being written or was a moment ago. */
interface Readable {
  readonly note: Note;
  readonly places: readonly Place[];
  readonly context: EncounterContext;
  readonly writing: NotePlace | null;
}

/** The note as the engine reads it, without the query boxes, whose places follow those of its parts; in an encounter of which day and host are known. */
export function readable(note: TabNote, encounter: EncounterContext): Readable {
  const places: Place[] = [];
  const parts: NotePart[] = [];
  let writing: NotePlace | null = null;
  for (const { frameId, ...frame } of note.frames) {
    for (const { field, label, text, revision } of noteFieldsOf(frame)) {
      if (note.typing?.frameId === frameId && note.typing.field === field) {
        writing = { part: parts.length, at: Math.min(note.typing.at, text.length) };
      }
      places.push({ frameId, field, label });
      parts.push({ name: label === '' ? `field ${parts.length + 1}` : label, text, revision });
    }
  }
  for (const { frameId, field, label } of queryBoxesOf(note)) places.push({ frameId, field, label });
  return {
    note: { parts, context: note.frames.flatMap((frame) => frame.context) },
    places,
    context: { ...encounter, ...(writing === null || note.typing?.isRested ? {} : { typing: writing }) },
    writing,
  };
}

/** What was set aside by hand in the frames as they stand. */
export function asidesIn(note: TabNote): Map<string, AsideReason> {
  return new Map(note.frames.flatMap((frame) => frame.aside.map(({ key, reason }) => [key, reason])));
}

/** A frame that says nothing of typing takes back only what it said itself: another frame may have the caret. */
function typingAfter(note: TabNote, frameId: number, typing: Typing | null): TabNote['typing'] {
  if (typing !== null) return { ...typing, frameId };
  return note.typing?.frameId === frameId ? null : note.typing;
}
