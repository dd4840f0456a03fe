import { mapSpan, type TextEdit } from '#src/text/edit.ts';
import type { Span } from '#src/text/span.ts';
import type { Insertion, Prompt } from '#src/prompts/prompt.ts';
import type { Shown } from '../services/protocol.ts';

/** What is shown after `edit` of the part with index `part`, or null when its words were touched. */
export function carryShown(shown: Shown, part: number, edit: TextEdit): Shown | null {
  if (shown.kind !== 'wording') return carryPrompt(shown, part, edit);
  const span = shown.part === part ? mapSpan(shown, edit) : shown;
  return span && { ...shown, start: span.start, end: span.end };
}

/**
 * A prompt after `edit` of the part with index `part`, or null when the edit touched the words it is about or a place
 * where an answer would go: the next reading says whether the question still stands. So does one that touched either side
 * of a conflict; other evidence that was touched is left out.
 */
export function carryPrompt(prompt: Prompt, part: number, edit: TextEdit): Prompt | null {
  const evidence = prompt.evidence.flatMap((each) => {
    if (each.part !== part) return [each];
    const span = mapSpan(each, edit);
    return span === null ? [] : [{ ...each, ...span }];
  });
  if (prompt.kind === 'conflict' && evidence.length < prompt.evidence.length) return null;
  if (prompt.part !== part) return { ...prompt, evidence };

  const span = mapSpan(prompt, edit);
  const typedAt = carryPlace(prompt.typed.at, prompt, edit);
  if (span === null || typedAt === null) return null;
  const answers = [];
  for (const answer of prompt.answers) {
    const insert = carryInsertion(answer.insert, prompt, edit);
    if (insert === undefined) return null;
    answers.push({ ...answer, insert });
  }
  return { ...prompt, ...span, typed: { ...prompt.typed, at: typedAt }, answers, evidence };
}

/** `carryShown` through several edits, oldest first. */
export function carryThrough(shown: Shown, part: number, edits: readonly TextEdit[]): Shown | null {
  let carried: Shown | null = shown;
  for (const edit of edits) {
    if (carried === null) return null;
    carried = carryShown(carried, part, edit);
  }
  return carried;
}

function carryInsertion(insert: Insertion | null, words: Span, edit: TextEdit): Insertion | null | undefined {
  if (insert === null) return null;
  const at = carryPlace(insert.at, words, edit);
  return at === null ? undefined : { ...insert, at };
}

/**
 * A place beside the words keeps to them: what is typed right at it comes before a place that leads them in, and after
 * one that follows them.
 */
function carryPlace(at: number, words: Span, edit: TextEdit): number | null {
  const end = edit.at + edit.remove;
  if (edit.at < at && at < end) return null;
  if (end < at || (end === at && (edit.at < at || at <= words.start)))
    return at + edit.insert.length - edit.remove;
  return at;
}
