import type { NoteOfPage } from './aside-memory.ts';
import type { QuestionEvent } from './note-story.ts';
import type { ShownMemory } from './shown-memory.ts';

/** The events without those of a question that was shown in this note before its page was loaded anew. */
export async function firstShown(
  memory: ShownMemory,
  note: NoteOfPage,
  events: readonly QuestionEvent[],
  day: string,
): Promise<QuestionEvent[]> {
  const names = events.flatMap((event) => nameOf(event) ?? []);
  if (names.length === 0) return [...events];
  const first = await memory.first(note, names, day);
  return events.filter((event) => first.has(nameOf(event) ?? '') || nameOf(event) === null);
}

/** By what it is kept that a question was shown; null for any other event. What was counted in silence is shown later. */
function nameOf({ key, event: { what } }: QuestionEvent): string | null {
  if (what === 'silent') return `${key} silent`;
  return what === 'shown' ? key : null;
}
