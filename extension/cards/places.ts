import type { Prompt } from '#src/prompts/prompt.ts';

/** The places that a conflict's prompt offers to go to, in the order of its answers. */
export function placesOf(prompt: Prompt): Prompt['evidence'] {
  return prompt.evidence.filter((each) => each.role !== 'condition');
}
