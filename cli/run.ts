import type { Writable } from 'node:stream';
import { asserter, type Asserter } from './assert.ts';
import { errorJson } from './input-error.ts';
import { helpFor } from './help.ts';
import { queryLinter, type QueryLinter } from './lint-query.ts';
import { type Answerer, answerLines } from './ndjson.ts';
import { type MinutesHolder, minutesHolder } from './minutes.ts';
import { type Options, optionsOf } from './options.ts';
import { reader, type Reader } from './read.ts';
import { scanFiles } from './scan-files.ts';
import { type Asker, scanner } from './scan.ts';

/** The library as the commands use it. */
export interface Library {
  readonly ask: Asker;
  readonly read: Reader;
  readonly assertOf: Asserter;
  readonly hold: MinutesHolder;
  readonly linter: QueryLinter;
}

/** Where `chartcue` reads and writes. */
export interface Streams {
  readonly input: AsyncIterable<Uint8Array>;
  readonly output: Writable;
  readonly errors: Writable;
  readonly width: number;
}

/** Runs one command and gives the exit status. `open` loads the library; it is only called when a command needs it. */
export async function run(
  words: readonly string[],
  open: (options: Options, warn: (line: string) => void) => Library,
  streams: Streams,
): Promise<0 | 2> {
  return guarded(streams.errors, async (warn) => {
    const options = optionsOf(words);
    if (options.help) {
      streams.output.write(helpFor(options.command));
      return 0;
    }
    const library = open(options, warn);
    if (!options.ndjson) {
      return scanFiles(options.files, library.ask, {
        input: streams.input,
        out: (text) => void streams.output.write(text),
        error: warn,
        width: streams.width,
      });
    }
    await answerLines(streams.input, streams.output, answererOf(options, library));
    return 0;
  });
}

/** The exit status of a command; an error that it throws is told in one line, and is 2. */
export async function guarded<Status extends number>(
  errors: Writable,
  command: (warn: (line: string) => void) => Promise<Status>,
): Promise<Status | 2> {
  const warn = (line: string): void => void errors.write(`chartcue: ${line}\n`);
  try {
    return await command(warn);
  } catch (error) {
    const { code, message } = errorJson(error);
    warn(`${message} (${code})`);
    return 2;
  }
}

function answererOf({ command }: Options, { ask, read, assertOf, hold, linter }: Library): Answerer {
  if (command === 'read') return reader(read);
  if (command === 'assert') return asserter(assertOf);
  if (command === 'minutes') return minutesHolder(hold);
  if (command === 'lint-query') return queryLinter(linter);
  return scanner(ask);
}
