import type { Insertion, Prompt } from '#src/prompts/prompt.ts';
import type { Field } from '../fields/field.ts';
import type { OpenPrompts } from './open-prompts.ts';

/** A field's text as it was just read, with its revision. */
export interface ReadText {
  readonly text: string;
  readonly revision: number;
}

/** What became of an answer; `not-taken` carries the text that the field did not take. */
export type Written = 'done' | 'changed' | { readonly notTaken: string };

/**
 * Writes the answer of the finding with this key into its field, at its place in the text as it is now. `read` reads the
 * field again and carries what is open over the change. Anything but `done` has changed nothing.
 */
export async function writeAnswer(
  key: string,
  field: Field,
  open: OpenPrompts,
  read: (field: Field) => ReadText,
  insertionIn: (prompt: Prompt) => Insertion | null,
): Promise<Written> {
  const { text, revision: before } = read(field);
  const prompt = open.find(key)?.prompt;
  const insertion = prompt === undefined || prompt.kind === 'wording' ? null : insertionIn(prompt);
  if (insertion === null) return 'changed';
  const { outcome } = await field.insert(insertion.at, insertion.text, text);
  const { revision } = read(field);
  if (outcome !== 'done') return { notTaken: insertion.text };
  // Taken back before it was verified: the text is the one that was read, and still asks.
  if (revision !== before) open.answered(key, field.key, revision);
  return 'done';
}
