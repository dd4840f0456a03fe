import { parseArgs } from 'node:util';
import { InputError } from '../input-error.ts';
import { contextOf, dateOf, unknownOption } from '../options.ts';

export const PACK_COMMANDS = [
  'new',
  'find',
  'test',
  'lint',
  'compare',
  'impact',
  'catalogue',
  'keygen',
  'bundle',
  'unpack',
  'sign',
  'verify',
  'yearly',
] as const;
export type PackCommand = (typeof PACK_COMMANDS)[number];

/** What `chartcue pack` was asked to do. Options that a command does not know are refused. */
export interface PackOptions {
  readonly command: PackCommand | null;
  readonly help: boolean;
  readonly json: boolean;
  readonly paths: readonly string[];
  /** YYYY-MM-DD; null for today. */
  readonly date: string | null;
  readonly context: ReturnType<typeof contextOf>;
  readonly notes: string | null;
  readonly before: readonly string[];
  readonly key: string | null;
  readonly by: string | null;
  readonly reason: string | null;
  readonly title: string | null;
  readonly trust: string | null;
  readonly out: string | null;
  readonly classification: string | null;
}

/** How many paths each command takes at least and at most, and the options it knows. */
const TAKES: Readonly<
  Record<PackCommand, readonly [least: number, most: number, options: readonly string[]]>
> = {
  new: [1, 1, ['title', 'by', 'date']],
  find: [1, Infinity, []],
  test: [1, Infinity, []],
  lint: [1, Infinity, ['date']],
  compare: [2, 2, []],
  impact: [1, Infinity, ['notes', 'before', 'context', 'date']],
  catalogue: [1, Infinity, ['date']],
  keygen: [1, 1, []],
  bundle: [1, 1, ['out']],
  unpack: [1, 1, ['out']],
  sign: [1, 1, ['key', 'by', 'reason', 'date', 'out']],
  verify: [1, Infinity, ['trust']],
  yearly: [1, Infinity, ['classification']],
};
const NEEDS: Readonly<Partial<Record<PackCommand, readonly string[]>>> = {
  new: ['title', 'by'],
  impact: ['notes'],
  sign: ['key', 'by', 'reason'],
  verify: ['trust'],
  yearly: ['classification'],
};

/** Reads the words after `chartcue pack`. Throws an InputError that says which of them is unusable and what would be. */
export function packOptionsOf(words: readonly string[]): PackOptions {
  const { values, positionals } = parsed(words);
  const [name, ...paths] = positionals;
  const command = PACK_COMMANDS.find((one) => one === name) ?? null;
  if (name !== undefined && command === null)
    throw new InputError(
      'unknown-command',
      `There is no command "pack ${name}". Commands: ${PACK_COMMANDS.join(', ')}.`,
    );
  const help = values.help ?? false;
  if (!help) checkTogether(command, paths, values);
  return {
    command,
    help,
    json: values.json ?? false,
    paths,
    date: values.date === undefined ? null : dateOf(values.date),
    context: values.context === undefined ? {} : contextOf(values.context),
    notes: values.notes ?? null,
    before: values.before ?? [],
    key: values.key ?? null,
    by: values.by ?? null,
    reason: values.reason ?? null,
    title: values.title ?? null,
    trust: values.trust ?? null,
    out: values.out ?? null,
    classification: values.classification ?? null,
  };
}

function parsed(words: readonly string[]) {
  try {
    return parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        help: { type: 'boolean', short: 'h' },
        json: { type: 'boolean' },
        date: { type: 'string' },
        context: { type: 'string' },
        notes: { type: 'string' },
        before: { type: 'string', multiple: true },
        key: { type: 'string' },
        by: { type: 'string' },
        reason: { type: 'string' },
        title: { type: 'string' },
        trust: { type: 'string' },
        out: { type: 'string' },
        classification: { type: 'string' },
      },
    });
  } catch (error) {
    throw unknownOption(error, '"pack --help"');
  }
}

function checkTogether(
  command: PackCommand | null,
  paths: readonly string[],
  values: Readonly<Record<string, unknown>>,
): void {
  if (command === null)
    throw new InputError('no-command', `Name a command: ${PACK_COMMANDS.join(', ')}. Try "pack --help".`);
  const [least, most, known] = TAKES[command];
  if (paths.length < least || paths.length > most) {
    const count = least === most ? String(least) : `${least} or more`;
    const what = command === 'find' ? 'word' : 'path';
    throw new InputError('bad-paths', `"pack ${command}" takes ${count} ${what}${count === '1' ? '' : 's'}.`);
  }
  const odd = Object.keys(values).find((name) => !known.includes(name) && name !== 'json' && name !== 'help');
  if (odd !== undefined) throw new InputError('bad-option', `"pack ${command}" has no option --${odd}.`);
  const missing = (NEEDS[command] ?? []).filter((name) => values[name] === undefined);
  if (missing.length > 0) {
    const names = missing.map((name) => `--${name}`).join(', ');
    throw new InputError('missing-option', `"pack ${command}" needs ${names}. Try "pack ${command} --help".`);
  }
}
