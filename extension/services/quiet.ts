import type { AsideReason } from '#src/measures/day-count.ts';
import type { Stretch } from '#src/engine/unfinished-section.ts';
import type { Prompt } from '#src/prompts/prompt.ts';
import { contains } from '#src/text/span.ts';

/** A question that was set aside, and why. */
export interface SetAside {
  readonly prompt: Prompt;
  readonly reason: AsideReason;
}

export interface Quiet {
  /** What may be shown, in the engine's order: one question of each problem. */
  readonly prompts: readonly Prompt[];
  /** Keys of those that are marked in the page. */
  readonly marks: readonly string[];
  readonly aside: readonly SetAside[];
}

/**
 * What is shown of what the engine found, in its order. What was set aside is not. Of one problem there is one question
 * at a time. Marked are at most `most`, and never a hint: conflicts first, then what is marked already (`marked`), for a
 * mark that goes because another came is one interruption more, then the engine's order. What stands in the section that
 * is being written (`unfinished`) is not marked yet: of what was marked at once there, one in four was told further down.
 */
export function quieted(
  found: readonly Prompt[],
  setAside: ReadonlyMap<string, AsideReason>,
  marked: readonly string[],
  most: number,
  unfinished: Stretch | null = null,
): Quiet {
  const aside: SetAside[] = [];
  const prompts: Prompt[] = [];
  const problems = new Set<string>();
  for (const prompt of found) {
    const reason = setAside.get(prompt.key);
    if (reason !== undefined) aside.push({ prompt, reason });
    else if (!problems.has(prompt.problem)) {
      problems.add(prompt.problem);
      prompts.push(prompt);
    }
  }
  const rank = ({ kind, key }: Prompt): number => (kind === 'conflict' ? 0 : marked.includes(key) ? 1 : 2);
  const marks = prompts
    .filter(
      (prompt) => prompt.level === 'ask' && (marked.includes(prompt.key) || !isWithin(prompt, unfinished)),
    )
    .toSorted((a, b) => rank(a) - rank(b))
    .slice(0, most)
    .map(({ key }) => key);
  return { prompts, marks, aside };
}

function isWithin(prompt: Prompt, stretch: Stretch | null): boolean {
  return stretch !== null && stretch.part === prompt.part && contains(stretch, prompt);
}
