import type { Prompt } from '#src/prompts/prompt.ts';
import type { Place } from './place.ts';
import type { Row } from './table.ts';

/** "2 questions, 1 hint" */
export function counted(prompts: readonly Prompt[]): string {
  const asked = prompts.filter((prompt) => prompt.level === 'ask').length;
  const parts = [plural(asked, 'question'), plural(prompts.length - asked, 'hint')];
  return parts.filter((part) => !part.startsWith('0 ')).join(', ') || 'nothing to ask';
}

/** A prompt as a row, with its place in its part and the part's name where the note has several. */
export function rowOf(prompt: Prompt, { line, column }: Place, part?: string): Row {
  return {
    place: part === undefined ? `${line}:${column}` : `${line}:${column} in ${part}`,
    axis: prompt.axis,
    level: prompt.level,
    words: prompt.quote,
    question: prompt.question,
    answers: [...prompt.answers.map((answer) => answer.label), ...(INPUT[prompt.input] ?? [])],
  };
}

const INPUT: Readonly<Record<string, readonly string[]>> = {
  minutes: ['(minutes)'],
  times: ['(start and stop)'],
  text: ['(text)'],
};

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
