import type { ChartWeight } from '../intake/protocol.ts';
import { type Chart, type ChartNote, chartOf, isUnweighed } from './chart.ts';

/**
 * The charts that were brought in, in memory only. Notes are of one chart when patient and encounter have the same
 * numbers; a note that lacks either is a chart by itself, because to join two patients is worse than to part one.
 */
export class Charts {
  readonly #charts = new Map<number, Chart>();
  readonly #ids = new Map<string, number>();
  #next = 1;

  get all(): readonly Chart[] {
    return [...this.#charts.values()];
  }

  /** Those that no reading has come to an end for. */
  get unweighed(): readonly Chart[] {
    return this.all.filter(isUnweighed);
  }

  get(id: number): Chart | undefined {
    return this.#charts.get(id);
  }

  /** Puts a note into its chart and gives that chart's id. A note that is there already, word for word, is not put in twice. */
  add(note: ChartNote): number {
    const key = keyOf(note);
    const id = (key === null ? undefined : this.#ids.get(key)) ?? this.#next++;
    if (key !== null) this.#ids.set(key, id);
    const notes = this.#charts.get(id)?.notes ?? [];
    if (notes.some((each) => isSame(each, note))) return id;
    this.#charts.set(id, chartOf(id, [...notes, note]));
    return id;
  }

  /** Keeps what reading a chart came to; null when it broke down. Nothing when its notes changed meanwhile. */
  weigh(read: Chart, weight: ChartWeight | null): void {
    if (this.#charts.get(read.id)?.notes !== read.notes) return;
    this.#charts.set(read.id, { ...read, weight, isUnread: weight === null });
  }

  clear(): void {
    this.#charts.clear();
    this.#ids.clear();
  }
}

function keyOf({ patient, encounter }: ChartNote): string | null {
  const id = patient?.id ?? null;
  return id === null || encounter === null ? null : JSON.stringify([id, encounter]);
}

function isSame(a: ChartNote, b: ChartNote): boolean {
  return a.text === b.text && a.kind === b.kind && a.date === b.date;
}
