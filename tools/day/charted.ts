import { answerFrame, readNoteOfTab, taken } from '#extension/services/answer-frame.ts';
import { follow, noStory, type NoteStory } from '#extension/services/note-story.ts';
import { Notes } from '#extension/services/notes.ts';
import type { TextMessage } from '#extension/services/protocol.ts';
import type { Reader } from '#extension/services/reader.ts';
import { DEFAULTS } from '#extension/storage/settings.ts';

/** What a clinician who drafts a note a paragraph at a time is asked. Keys are those of the engine. */
export interface Charted {
  /** Findings of level `ask` in the finished note, before any is kept back. */
  readonly asked: readonly string[];
  /** All that was marked at some time. */
  readonly shown: readonly string[];
  /** Those of them that the finished note asks no more: a later paragraph settled them. */
  readonly went: readonly string[];
}

const FROM = { tab: 1, frameId: 0 };

/**
 * Drafts a note as the background sees it: each paragraph is an edit at the end, after which the caret rests; behind the
 * last the field is left. That is a noisy way to write: who goes on typing is shown nothing.
 */
export function charted(text: string, reader: Reader, date: string): Charted {
  const notes = new Notes();
  const shown = new Set<string>();
  let [story, asked]: [NoteStory, string[]] = [noStory, []];
  let written = '';
  for (const [at, paragraph] of [...paragraphsOf(text), ''].entries()) {
    const message = entered(written, paragraph, at);
    written += paragraph;
    const held = notes.getOrEmpty(FROM.tab, () => reader.createMemory());
    const took = taken(held, FROM, message);
    if ('reply' in took) throw new Error(`paragraph ${at}: the desk replies ${took.reply.type}`);
    const read = readNoteOfTab(took.note, held.memory, reader, { date }, DEFAULTS, []);
    const { marks } = answerFrame(notes, FROM, read, new Map(), DEFAULTS, false, []);
    const { prompts: found, families } = read;
    const now = { found, families, marks, setAside: new Map(), isTyping: false, isSilent: false };
    story = follow(story, now, at).story;
    for (const { key } of story.shown) shown.add(key);
    asked = found.filter(({ level }) => level === 'ask').map(({ key }) => key);
  }
  const stays = new Set(story.shown.map(({ key }) => key));
  return { asked, shown: [...shown], went: [...shown].filter((key) => !stays.has(key)) };
}

function entered(before: string, paragraph: string, revision: number): TextMessage {
  const at = before.length + paragraph.length;
  const typing = paragraph === '' ? null : { field: 'note', at, isRested: true };
  const of = { frame: 'frame', typing, aside: [] };
  if (revision === 0) {
    const field = { field: 'note', label: '', order: 0, revision, text: paragraph };
    return { ...of, type: 'fields', fields: [field] };
  }
  const edit = { at: before.length, remove: 0, insert: paragraph };
  return { ...of, type: 'edit', field: 'note', base: revision - 1, revision, edit };
}

/** A note, cut behind each line that is followed by another that is not empty. */
export function paragraphsOf(text: string): string[] {
  return text.split(/(?<=\n)(?=[^\n])/);
}
