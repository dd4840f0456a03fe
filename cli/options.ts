import { parseArgs } from 'node:util';
import { InputError } from './input-error.ts';

export type Command = 'scan' | 'read' | 'assert' | 'minutes' | 'lint-query';

/** What `chartcue` was asked to do. */
export interface Options {
  readonly command: Command | null;
  readonly help: boolean;
  readonly ndjson: boolean;
  readonly files: readonly string[];
  /** YYYY-MM-DD; null for the release's first day. */
  readonly date: string | null;
  /** Ids of packs; null for all. */
  readonly packs: readonly string[] | null;
  readonly context: Readonly<Partial<Record<ContextKey, string>>>;
}

const COMMANDS: readonly Command[] = ['scan', 'read', 'assert', 'minutes', 'lint-query'];
const CONTEXT_KEYS = ['payer', 'encounter', 'specialty', 'host', 'group'] as const;
type ContextKey = (typeof CONTEXT_KEYS)[number];

/** Reads the words after `chartcue`. Throws an InputError that says which of them is unusable and what would be. */
export function optionsOf(words: readonly string[]): Options {
  const { values, positionals } = parsed(words);
  const [command = null, ...files] = positionals;
  if (command !== null && !isCommand(command)) {
    throw new InputError(
      'unknown-command',
      `There is no command "${command}". Commands: ${COMMANDS.join(', ')}, pack.`,
    );
  }
  const options: Options = {
    command,
    help: values.help ?? false,
    ndjson: values.ndjson ?? false,
    files,
    date: values.date === undefined ? null : dateOf(values.date),
    packs: values.packs === undefined ? null : listOf('--packs', values.packs),
    context: values.context === undefined ? {} : contextOf(values.context),
  };
  if (!options.help) checkTogether(options);
  return options;
}

function parsed(words: readonly string[]) {
  try {
    return parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        help: { type: 'boolean', short: 'h' },
        ndjson: { type: 'boolean' },
        date: { type: 'string' },
        packs: { type: 'string' },
        context: { type: 'string' },
      },
    });
  } catch (error) {
    throw unknownOption(error, '--help');
  }
}

/** What `parseArgs` threw, in its first words and with where to look. */
export function unknownOption(error: unknown, help: string): InputError {
  const what = error instanceof Error ? error.message.split('. ', 1)[0]! : String(error);
  return new InputError('bad-option', `${what.replace(/\.$/, '')}. Try ${help}.`);
}

function isCommand(word: string): word is Command {
  return (COMMANDS as readonly string[]).includes(word);
}

/** A day of the calendar. Throws an InputError where it is none. */
export function dateOf(value: string): string {
  const date = new Date(`${value}T00:00:00Z`);
  if (
    /^\d{4}-\d{2}-\d{2}$/.test(value) &&
    !Number.isNaN(date.getTime()) &&
    date.toISOString().startsWith(value)
  ) {
    return value;
  }
  throw new InputError('bad-date', '--date takes a day of the calendar as YYYY-MM-DD.');
}

function listOf(option: string, value: string): string[] {
  const list = value.split(',').map((each) => each.trim());
  if (list.includes(''))
    throw new InputError('bad-option', `${option} takes words with commas between them, none empty.`);
  return list;
}

/** What is known of an encounter, of "payer=..,encounter=..". Throws an InputError. */
export function contextOf(value: string): Partial<Record<ContextKey, string>> {
  const context: Partial<Record<ContextKey, string>> = {};
  for (const pair of listOf('--context', value)) {
    const at = pair.indexOf('=');
    const key = CONTEXT_KEYS.find((each) => each === pair.slice(0, at));
    if (key === undefined || at === pair.length - 1) {
      throw new InputError(
        'bad-context',
        `--context takes ${CONTEXT_KEYS.map((each) => `${each}=..`).join(',')}: one or more of them.`,
      );
    }
    context[key] = pair.slice(at + 1);
  }
  return context;
}

function checkTogether({ command, ndjson, files }: Options): void {
  if (command === null)
    throw new InputError('no-command', `Name a command: ${COMMANDS.join(', ')}. Try --help.`);
  if (ndjson && files.length > 0) {
    throw new InputError('bad-option', '--ndjson reads standard input and takes no file.');
  }
  if (!ndjson && command !== 'scan') {
    throw new InputError('bad-option', `${command} reads standard input: give --ndjson.`);
  }
  if (!ndjson && files.length === 0) {
    throw new InputError('no-file', 'Name text files to scan, "-" for standard input, or give --ndjson.');
  }
}
