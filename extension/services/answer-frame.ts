import type { EncounterContext } from '#src/engine/finding.ts';
import type { AsideReason } from '#src/measures/day-count.ts';
import { atChosenLevels } from './chosen-rules.ts';
import type { Settings } from '../storage/settings.ts';
import { findingsByFrame, openIn } from './findings-by-frame.ts';
import { mannerOf } from './manner.ts';
import { LONGEST_TEXT } from './message-guard.ts';
import type { HeldNote, Notes } from './notes.ts';
import type { FindingsMessage, FrameReply, TextMessage } from './protocol.ts';
import { quieted } from './quiet.ts';
import type { Read, Reader } from './reader.ts';
import type { WordingRemark } from './wording-remark.ts';
import { lengthOf, readable, type TabNote, withEdit, withFields } from './tab-note.ts';

/** The frame that sent a message. */
export interface FromFrame {
  readonly tab: number;
  readonly frameId: number;
}

/** The tab's note with a frame's message in it, or the reply where it could not be taken. */
export function taken(
  held: HeldNote,
  { frameId }: FromFrame,
  message: TextMessage,
): { readonly note: TabNote } | { readonly reply: FrameReply } {
  const note =
    message.type === 'fields'
      ? withFields(held.note, frameId, message)
      : withEdit(held.note, frameId, message);
  if (note === null) return { reply: { type: 'text-wanted' } };
  if (lengthOf(note) > LONGEST_TEXT) return { reply: { type: 'refused', code: 'note-too-large' } };
  return { note };
}

/** A note as it was read, before anything is kept back. */
export interface ReadNote extends Read, Pick<HeldNote, 'note' | 'places' | 'memory'> {}

/** Reads a tab's note; `encounter` says day and host, `settings` and `rulesOff` (of its host) say what is asked at all. */
export function readNoteOfTab(
  note: TabNote,
  memory: HeldNote['memory'],
  reader: Reader,
  encounter: EncounterContext,
  settings: Settings,
  rulesOff: readonly string[],
): ReadNote {
  const { note: parts, places, context, writing } = readable(note, encounter);
  const { prompts, ...read } = reader.read(parts, context, memory, writing);
  return { ...read, note, places, memory, prompts: atChosenLevels(prompts, settings, rulesOff) };
}

/** What a message from a frame leads to. Values only: who sends them is elsewhere. */
export interface Answer {
  readonly reply: FrameReply;
  /** What other frames of the tab are to be told, since this text changed what is open in theirs. */
  readonly push: readonly { readonly frameId: number; readonly message: FindingsMessage }[];
  /** Whether the other frames of the tab are to be asked for their fields: this is the first that is known of its note. */
  readonly askOthers: boolean;
  /** How many questions are open. */
  readonly open: number;
  /** Keys of what is marked, or would be if anything was shown. */
  readonly marks: readonly string[];
}

/** Keeps the note as it was read, and says who is to be told what, `remarks` on query boxes among it. While `isSilent` nobody is told of anything. */
export function answerFrame(
  notes: Notes,
  from: FromFrame,
  read: ReadNote,
  setAside: ReadonlyMap<string, AsideReason>,
  settings: Settings,
  isSilent: boolean,
  remarks: readonly WordingRemark[],
): Answer {
  const before = notes.get(from.tab);
  const quiet = quieted(read.prompts, setAside, before?.marks ?? [], settings.marks, read.unfinished);
  const shown = isSilent ? { prompts: [], marks: [] } : quiet;
  const manner = mannerOf(settings, isSilent);
  const messages = findingsByFrame(
    read.note,
    read.places,
    shown.prompts,
    shown.marks,
    manner,
    isSilent ? [] : remarks,
  );
  const told = new Map([...messages].map(([frameId, each]) => [frameId, JSON.stringify(each)]));
  notes.set(from.tab, {
    note: read.note,
    places: read.places,
    memory: read.memory,
    prompts: shown.prompts,
    marks: quiet.marks,
    aside: quiet.aside,
    problems: read.problems,
    told,
  });
  const push = [...messages]
    .filter(([frameId]) => frameId !== from.frameId && told.get(frameId) !== before?.told.get(frameId))
    .map(([frameId, each]) => ({ frameId, message: each }));
  const nothing: FindingsMessage = { type: 'findings', fields: [], open: 0, marks: [], manner };
  return {
    reply: messages.get(from.frameId) ?? nothing,
    push,
    askOthers: before === undefined && read.note.frames.length > 0,
    open: openIn(shown.prompts),
    marks: quiet.marks,
  };
}
