import type { Chart, ChartNote } from './chart.ts';

/** Which charts have notes of a place in a file, so that a file that comes again is known among fifty thousand. */
export class FileIndex {
  readonly #charts = new Map<string, Set<number>>();

  add({ id, notes }: Chart): void {
    for (const note of notes) {
      const name = nameOf(note);
      this.#charts.set(name, (this.#charts.get(name) ?? new Set()).add(id));
    }
  }

  /** The numbers of charts that had a note of the same place; they may have it no more. */
  charts(note: ChartNote): number[] {
    return [...(this.#charts.get(nameOf(note)) ?? [])];
  }

  clear(): void {
    this.#charts.clear();
  }
}

function nameOf({ file, place }: ChartNote): string {
  return `${file}\n${place}`;
}
