import { parseArgs } from 'node:util';

/** What the command line asks for. */
export interface CompareOptions {
  readonly old: string;
  readonly now: string;
  /** Folder of the notes to try, *.txt. */
  readonly notes: string;
}

export const USAGE = 'npm run classification:compare -- OLD NEW [--notes DIR]';

/** The options of the arguments, or null when they cannot be used. */
export function compareOptions(words: readonly string[]): CompareOptions | null {
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      allowPositionals: true,
      options: { notes: { type: 'string', default: 'test/notes' } },
    });
    const [old, now, ...more] = positionals;
    return old === undefined || now === undefined || more.length > 0
      ? null
      : { old, now, notes: values.notes };
  } catch {
    return null;
  }
}
