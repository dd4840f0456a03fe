import type { EncounterContext } from '#src/engine/finding.ts';
import type { Memory } from '#src/engine/analyse.ts';
import type { Note } from '#src/note/note.ts';
import type { Prompt } from '#src/prompts/prompt.ts';
import { findingsByFrame, openIn } from './findings-by-frame.ts';
import { LONGEST_TEXT } from './message-guard.ts';
import type { Notes } from './notes.ts';
import type { FindingsMessage, FrameMessage, FrameReply } from './protocol.ts';
import { lengthOf, readable, withEdit, withFields } from './tab-note.ts';

/** Reads a note: the engine, as far as the answering of frames is concerned. */
export interface Reader {
  read(note: Note, context: EncounterContext, memory: Memory): readonly Prompt[];
  createMemory(): Memory;
}

/** What a message from a frame leads to. Values only: who sends them is elsewhere. */
export interface Answer {
  readonly reply: FrameReply;
  /** What other frames of the tab are to be told, since this text changed what is open in theirs. */
  readonly push: readonly { readonly frameId: number; readonly message: FindingsMessage }[];
  /** Whether the other frames of the tab are to be asked for their fields: this is the first that is known of its note. */
  readonly askOthers: boolean;
  /** How many questions are open now, or null when the note did not change. */
  readonly open: number | null;
}

/** Takes a message from a frame into the tab's note, reads the note again, and says who is to be told what. */
export function answerFrame(
  notes: Notes,
  reader: Reader,
  date: string,
  from: { readonly tab: number; readonly frameId: number },
  message: FrameMessage,
): Answer {
  const isNew = notes.get(from.tab) === undefined;
  const held = notes.getOrEmpty(from.tab, () => reader.createMemory());
  const note =
    message.type === 'fields'
      ? withFields(held.note, from.frameId, message)
      : withEdit(held.note, from.frameId, message);
  if (note === null) return only({ type: 'text-wanted' });
  if (lengthOf(note) > LONGEST_TEXT) return only({ type: 'refused', code: 'note-too-large' });

  const { note: parts, places, context } = readable(note, date);
  const prompts = reader.read(parts, context, held.memory);
  const messages = findingsByFrame(note, places, prompts);
  const told = new Map([...messages].map(([frameId, each]) => [frameId, JSON.stringify(each)]));
  notes.set(from.tab, { note, places, prompts, told, memory: held.memory });

  const push = [...messages]
    .filter(([frameId]) => frameId !== from.frameId && told.get(frameId) !== held.told.get(frameId))
    .map(([frameId, each]) => ({ frameId, message: each }));
  return {
    reply: messages.get(from.frameId) ?? { type: 'findings', fields: [], open: 0 },
    push,
    askOthers: isNew && note.frames.length > 0,
    open: note === held.note ? null : openIn(prompts),
  };
}

function only(reply: FrameReply): Answer {
  return { reply, push: [], askOthers: false, open: null };
}
