import type { Prompt } from '#src/prompts/prompt.ts';
import type { FindingsMessage, Manner, PanelPrompt, Place, Shown } from './protocol.ts';
import type { TabNote } from './tab-note.ts';
import type { WordingRemark } from './wording-remark.ts';

/**
 * What each frame is to be told, by frame id: the prompts and remarks of its own fields, and how much is open in the whole
 * note. Remarks are all marked.
 */
export function findingsByFrame(
  note: TabNote,
  places: readonly Place[],
  prompts: readonly Prompt[],
  marks: readonly string[],
  manner: Manner,
  remarks: readonly WordingRemark[],
): Map<number, FindingsMessage> {
  const open = openIn(prompts);
  const shown: readonly Shown[] = [...prompts, ...remarks];
  const marked = [...marks, ...remarks.map(({ key }) => key)];
  const messages = new Map<number, FindingsMessage>();
  for (const { frameId, fields } of note.frames) {
    const ofFrame = fields.map(({ field, revision }) => {
      const part = places.findIndex((place) => place.frameId === frameId && place.field === field);
      return { field, part, revision, prompts: shown.filter((each) => each.part === part) };
    });
    messages.set(frameId, { type: 'findings', fields: ofFrame, open, marks: marked, manner });
  }
  return messages;
}

/** How many findings of level `ask` are open. */
export function openIn(prompts: readonly Prompt[]): number {
  return prompts.filter((prompt) => prompt.level === 'ask').length;
}

/** The prompts in the order of the note, with where each stands. */
export function promptsInOrder(places: readonly Place[], prompts: readonly Prompt[]): PanelPrompt[] {
  return prompts
    .toSorted((a, b) => a.part - b.part || a.start - b.start)
    .flatMap((prompt) => {
      const place = places[prompt.part];
      return place === undefined ? [] : [{ prompt, ...place }];
    });
}
