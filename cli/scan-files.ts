import { noteOf } from '#src/note/note.ts';
import { placesIn } from '#node/place.ts';
import { counted, rowOf } from '#node/prompt-rows.ts';
import { table } from '#node/table.ts';
import type { Prompt } from '#src/prompts/prompt.ts';
import { errorJson } from './input-error.ts';
import type { Asker } from './scan.ts';
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
