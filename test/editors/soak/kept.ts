import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const KEPT = 'docs/soak.json';

/** What one cell was run with: with something else it is run again. */
export interface Terms {
  readonly edits: number;
  readonly seed: number;
  /** The content scripts, hashed. */
  readonly scripts: string;
}

/** What became of one cell. */
export interface Outcome extends Terms {
  /** "the same", or what was not. */
  readonly result: string;
  /** Length of the note at the end, in UTF-16 units. */
  readonly characters: number;
  /** At how many looks ChartCue drew something: "at 37 of 40 looks". */
  readonly drawn: string;
  /** How long both runs took together. */
  readonly seconds: number;
}

/** Cells of the soak by name, each kept as soon as it is done: a run that was ended goes on where it stopped. */
export class KeptCells {
  readonly #outcomes: Record<string, Outcome>;

  constructor() {
    this.#outcomes = existsSync(KEPT) ? JSON.parse(readFileSync(KEPT, 'utf8')) : {};
  }

  /** Whether a cell was run on these terms, and what was held was the same. */
  isDone(cell: string, terms: Terms): boolean {
    const { edits, seed, scripts, result } = this.#outcomes[cell] ?? {};
    return result === SAME && edits === terms.edits && seed === terms.seed && scripts === terms.scripts;
  }

  keep(cell: string, outcome: Outcome): void {
    this.#outcomes[cell] = outcome;
    const inOrder = Object.entries(this.#outcomes).toSorted(([one], [other]) => (one < other ? -1 : 1));
    writeFileSync(KEPT, `${JSON.stringify(Object.fromEntries(inOrder), null, 2)}\n`);
  }
}

export const SAME = 'the same';

/** The content scripts of a built extension, hashed. */
export function scriptsOf(extension: string): string {
  const hash = createHash('sha256');
  for (const script of ['note.js', 'sentry.js']) hash.update(readFileSync(join(extension, script)));
  return hash.digest('hex').slice(0, 16);
}
