import { noteOf } from '#src/note/note.ts';
import type { Prompt } from '#src/prompts/prompt.ts';
import { errorJson } from './input-error.ts';
import { type Place, placesIn } from './place.ts';
import type { Asker } from './scan.ts';
import { type Row, table } from './table.ts';
import { nameOf, textOfFile } from './text-file.ts';

/** Where text goes that people read. */
export interface Terminal {
  readonly input: AsyncIterable<Uint8Array>;
  out(text: string): void;
  error(line: string): void;
  readonly width: number;
}

/** `scan FILE ...`: a table for each file. Gives the exit status: 2 when one of the files could not be read. */
export async function scanFiles(files: readonly string[], ask: Asker, terminal: Terminal): Promise<0 | 2> {
  let status: 0 | 2 = 0;
  for (const file of files) {
    try {
      const text = await textOfFile(file, terminal.input);
      terminal.out(`${report(nameOf(file), text, ask(noteOf(text)), terminal.width)}\n`);
    } catch (error) {
      const { code, message } = errorJson(error);
      terminal.error(`${message} (${code})`);
      status = 2;
    }
  }
  return status;
}

function report(name: string, text: string, prompts: readonly Prompt[], width: number): string {
  const head = `${name}: ${counted(prompts)}`;
  if (prompts.length === 0) return `${head}\n`;
  const placeOf = placesIn(text);
  return `${head}\n${table(
    prompts.map((prompt) => rowOf(prompt, placeOf(prompt.start))),
    width,
  )}\n`;
}

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
