import type { Axis } from '#src/match/knowledge.ts';
import type { Prompt } from '#src/prompts/prompt.ts';
import { type MessageKey, say } from './say.ts';

const NAMES: Readonly<Record<Axis, MessageKey>> = {
  laterality: 'axisLaterality',
  site: 'axisSite',
  time: 'axisTime',
  acuity: 'axisAcuity',
  type: 'axisType',
  severity: 'axisSeverity',
  episode: 'axisEpisode',
  cause: 'axisCause',
};

/** What an axis is called in front of a clinician: "side". */
export function axisName(axis: Axis): string {
  return say(NAMES[axis]);
}

/**
 * What a prompt is about in one line: "Side: osteoarthritis of knee". A dimension and a condition that the note names
 * already, and nothing else: a title must not suggest an answer.
 */
export function promptTitle(prompt: Pick<Prompt, 'axis' | 'condition'>): string {
  const name = axisName(prompt.axis);
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}: ${prompt.condition}`;
}
