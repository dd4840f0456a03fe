import type { Shown } from '../services/protocol.ts';

/** Prompts in the order in which a reader of the note meets them. */
export function inReadingOrder(prompts: readonly Shown[]): Shown[] {
  return prompts.toSorted((a, b) => a.part - b.part || a.start - b.start || a.end - b.end);
}

/**
 * The prompt at or after a place of the note, and the first one when there is none: "next" goes round. `from` null stands
 * for the note's beginning.
 */
export function promptFrom(
  prompts: readonly Shown[],
  from: { readonly part: number; readonly at: number } | null,
): Shown | null {
  const ordered = inReadingOrder(prompts);
  const after = ordered.find(
    (prompt) =>
      from === null || prompt.part > from.part || (prompt.part === from.part && prompt.end >= from.at),
  );
  return after ?? ordered[0] ?? null;
}

/** The prompt after the one with this key, round to the first; as `promptFrom` the beginning when it is gone. */
export function promptAfter(prompts: readonly Shown[], key: string): Shown | null {
  const ordered = inReadingOrder(prompts);
  const index = ordered.findIndex((prompt) => prompt.key === key);
  return ordered[index + 1] ?? ordered[0] ?? null;
}
