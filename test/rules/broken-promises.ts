import { analyse } from '#src/engine/analyse.ts';
import type { Engine } from '#src/engine/engine.ts';
import { noteOf } from '#src/note/note.ts';
import type { Insertion, Prompt } from '#src/prompts/prompt.ts';
import { promptsFor } from '#src/prompts/prompts-for.ts';
import { typedInsertion } from '#src/prompts/typed.ts';
import { applyEdit } from '#src/text/edit.ts';

export function promptsOf(text: string, engine: Engine): Prompt[] {
  return promptsFor(analyse(noteOf(text), engine), engine);
}

/** All that may be put into the note for a prompt: its answers, and what is typed where it takes minutes or times. */
export function insertionsOf(prompt: Prompt): Insertion[] {
  const typed =
    prompt.input === 'times'
      ? [
          typedInsertion(prompt, { kind: 'minutes', minutes: 1 }),
          typedInsertion(prompt, { kind: 'minutes', minutes: 53 }),
          typedInsertion(prompt, { kind: 'times', start: '09:00', stop: '09:45' }),
          typedInsertion(prompt, { kind: 'times', start: '23:30', stop: '00:15' }),
        ]
      : [];
  return [...prompt.answers.map(({ insert }) => insert), ...typed].filter((insert) => insert !== null);
}

/** What breaks the promise once `insertion` answers `prompt`. */
function brokenBy(
  text: string,
  prompt: Prompt,
  { at, text: insert }: Insertion,
  engine: Engine,
): { readonly kind: Prompt['kind']; readonly said: string }[] {
  const before = new Set(promptsOf(text, engine).map(({ key }) => key));
  const answered = applyEdit(text, { at, remove: 0, insert });
  const [start, end] = [Math.min(prompt.start, at), Math.max(prompt.end, at) + insert.length];
  return promptsOf(answered, engine)
    .filter(
      (asked) =>
        asked.key === prompt.key ||
        (!before.has(asked.key) && asked.axis === prompt.axis && asked.start < end && start < asked.end),
    )
    .map(({ rule, kind }) => ({ kind, said: `${rule} is asked in ${JSON.stringify(answered)}` }));
}

/** What breaks the promise, whichever prompt is answered. */
export function brokenIn(text: string, engine: Engine): string[] {
  return promptsOf(text, engine).flatMap((prompt) =>
    insertionsOf(prompt).flatMap((insertion) =>
      brokenBy(text, prompt, insertion, engine).map(({ said }) => said),
    ),
  );
}

/**
 * The same in a note put together of texts that know nothing of each other: "right" may answer one of a note that says
 * "left" of the same part of the body, and then the two are in conflict.
 */
export function brokenInMixed(text: string, engine: Engine): string[] {
  return promptsOf(text, engine).flatMap((prompt) =>
    insertionsOf(prompt).flatMap((insertion) =>
      brokenBy(text, prompt, insertion, engine).flatMap(({ kind, said }) =>
        kind === 'conflict' && prompt.kind === 'gap' ? [] : said,
      ),
    ),
  );
}
