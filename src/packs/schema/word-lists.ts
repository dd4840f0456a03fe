import { z } from 'zod';
import { unknownList, type WordLists } from '../word-lists.ts';
import { id, term } from './text.ts';

/** Words that stand for each other in the phrases of a file, by name. */
export const wordLists = z
  .record(
    id.refine((name) => name !== 'n', { error: 'Take another name: {n} is the place of a number.' }),
    z.array(term).min(1).max(60),
  )
  .default({});

/** Adds a fault for each phrase at `path` that names a list which the file does not have. */
export function namesLists(
  phrases: readonly string[],
  lists: WordLists,
  path: readonly (string | number)[],
  context: z.RefinementCtx,
): void {
  phrases.forEach((phrase, index) => {
    if (unknownList(phrase, lists) === null) return;
    const message = 'Name one of the lists of this file in the braces.';
    context.addIssue({ code: 'custom', path: [...path, index], message });
  });
}
