import type { Axis } from '#src/match/knowledge.ts';
import type { Prompt } from '#src/prompts/prompt.ts';

/** What each axis is called in front of a clinician. */
const NAMES: Readonly<Record<Axis, string>> = {
  laterality: 'side',
  site: 'body site',
  time: 'time',
  acuity: 'acuity',
  type: 'type',
  severity: 'severity',
  episode: 'episode of care',
  cause: 'cause',
};

/**
 * What a prompt is about in one line: "Side: osteoarthritis of knee". A dimension and a condition that the note names
 * already, and nothing else: a title must not suggest an answer.
 */
export function promptTitle(prompt: Pick<Prompt, 'axis' | 'condition'>): string {
  const name = NAMES[prompt.axis];
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}: ${prompt.condition}`;
}
