// A little more than 150 lines, because whatever changes which charts there are and what they hold stands here, and nowhere else.
import type { Facts } from '../intake/document.ts';
import type { ChartWeight } from '../intake/protocol.ts';
import { type Chart, type ChartNote, chartOf, encounterOf, isUnweighed } from './chart.ts';
import { FileIndex } from './file-index.ts';
import { areSameWords, isSameFile, isSameNote, isVersion, placeOf, withCodesOf } from './same-note.ts';

/** A chart as it is kept: what cannot be told from its notes. */
export type KeptChart = Pick<Chart, 'key' | 'notes' | 'weight' | 'isUnread' | 'assignee'> &
  // Missing in what an earlier version kept.
  Partial<Pick<Chart, 'reviewed' | 'aliases'>>;

/**
 * The charts that were brought in, in memory only. Notes are of one chart when patient and encounter have the same
 * numbers; a note that lacks either is a chart by itself, because to join two patients is worse than to part one.
 */
export class Charts {
  readonly #charts = new Map<number, Chart>();
  readonly #ids = new Map<string, number>();
  readonly #files = new FileIndex();
  readonly #changed: (chart: Chart) => void;
  #next = 1;

  /** `changed` is called with every chart that is new or has changed. */
  constructor(changed: (chart: Chart) => void = () => {}) {
    this.#changed = changed;
  }

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

  /** Whether a note is still in its chart, though codes came to it. */
  has(id: number, note: ChartNote): boolean {
    return placeOf(note, this.#charts.get(id)?.notes ?? []) >= 0;
  }

  /**
   * Puts a note into its chart, or into the one that is named, and gives that chart's id. A note that is there already, word
   * for word, is not put in twice, but lends its codes; one that has changed since takes the place of what it was.
   */
  add(note: ChartNote, into: number | null = null): number {
    const again = into === null && encounterOf(note) === null ? this.#again(note) : undefined;
    if (again !== undefined) {
      this.#list(again, withCodesOf(again.notes, [note], isSameFile));
      return again.id;
    }
    const known = into === null ? this.#chartOf(note) : this.#charts.get(into);
    if (known === undefined) {
      const chart = this.#begun(crypto.randomUUID(), [note]);
      this.#set(chart);
      return chart.id;
    }
    if (known.notes.some((each) => isSameNote(each, note))) {
      this.#list(known, withCodesOf(known.notes, [note]));
    } else {
      const isOlder = (each: ChartNote): boolean => isVersion(each, note, into !== null);
      const others = known.notes.filter((each) => !isOlder(each));
      const [now] = withCodesOf([note], known.notes, (_, each) => isOlder(each));
      this.#set(chartOf(known, [...others, now!]));
    }
    return known.id;
  }

  /**
   * Takes what a person says of a note in place of what its file says. Patient and encounter are those of every note of its
   * chart from then on; where another chart has that encounter the two become one, by the other's key, since its queries
   * know it by that. Gives the key that is no more.
   */
  describe(id: number, note: ChartNote, facts: Facts): string | null {
    const chart = this.#charts.get(id);
    const place = placeOf(note, chart?.notes ?? []);
    if (chart === undefined || place < 0) return null;
    const { patient, encounter } = facts;
    const notes = chart.notes.map((each, at) => ({
      ...each,
      ...(at === place ? facts : { patient, encounter }),
    }));
    const name = encounterOf(facts);
    const other = this.#charts.get(this.#ids.get(name ?? '') ?? id);
    this.#call(id, name);
    if (other === undefined || other.id === id) {
      const { weight, isUnread, reviewed } = chart; // no word of it has changed
      this.#set({ ...chartOf(chart, notes), weight, isUnread, reviewed });
      return null;
    }
    const more = notes.filter((each) => !other.notes.some((there) => isSameNote(each, there)));
    this.#charts.delete(other.id);
    const assignee = chart.assignee ?? other.assignee;
    const aliases = [...other.aliases, ...chart.aliases, chart.key];
    this.#set(
      chartOf({ id, key: other.key, assignee, aliases }, [...withCodesOf(other.notes, notes), ...more]),
    );
    return chart.key;
  }

  assign(id: number, assignee: string | null): void {
    const chart = this.#charts.get(id);
    if (chart !== undefined) this.#set({ ...chart, assignee });
  }

  /** Marks a chart as reviewed on a day (YYYY-MM-DD), or takes the mark back: null. */
  review(id: number, reviewed: string | null): void {
    const chart = this.#charts.get(id);
    if (chart !== undefined) this.#set({ ...chart, reviewed });
  }

  /**
   * Puts in a chart that was kept, as it was. Where a note of the same encounter is here already they become one chart, by
   * the key that was kept. Calls back for what is then another than was kept, and gives the key that is kept no more.
   */
  putBack(kept: KeptChart): string | null {
    const here = this.#chartOf(kept.notes[0]!);
    if (here === undefined) {
      const { key, notes, weight, isUnread, assignee, reviewed = null, aliases = [] } = kept;
      const chart = this.#begun(key, notes);
      this.#charts.set(chart.id, { ...chart, weight, isUnread, assignee, reviewed, aliases });
      this.#files.add(chart);
      return null;
    }
    const more = here.notes.filter((note) => !kept.notes.some((each) => isSameNote(each, note)));
    const gone = here.key === kept.key ? null : here.key;
    const aliases = [...(kept.aliases ?? []), ...here.aliases, ...(gone === null ? [] : [gone])];
    const assignee = here.assignee ?? kept.assignee;
    this.#set(
      chartOf({ id: here.id, key: kept.key, assignee, aliases }, [
        ...withCodesOf(kept.notes, here.notes),
        ...more,
      ]),
    );
    return gone;
  }

  /**
   * Keeps what reading a chart came to; null when it broke down. Nothing when its words changed meanwhile: gives the chart as
   * it then is to be read.
   */
  weigh(read: Chart, weight: ChartWeight | null): Chart | null {
    const chart = this.#charts.get(read.id); // it may have been reviewed or assigned while it was read
    if (chart === undefined) return null;
    if (!areSameWords(chart.notes, read.notes)) return isUnweighed(chart) ? chart : null;
    this.#set({ ...chart, weight, isUnread: weight === null });
    return null;
  }

  clear(): void {
    this.#charts.clear();
    this.#ids.clear();
    this.#files.clear();
  }

  /** The chart that has notes of the same encounter. */
  #chartOf(note: ChartNote): Chart | undefined {
    return this.#charts.get(this.#ids.get(encounterOf(note) ?? '') ?? 0);
  }

  /** The encounter by which notes find a chart from now on, and by no other: they would come to the wrong patient. */
  #call(id: number, encounter: string | null): void {
    for (const [known, at] of this.#ids) if (at === id) this.#ids.delete(known);
    if (encounter !== null) this.#ids.set(encounter, id);
  }

  /** The chart that has this very note already. */
  #again(note: ChartNote): Chart | undefined {
    const charts = this.#files.charts(note).map((id) => this.#charts.get(id));
    return charts.find((chart) => chart?.notes.some((each) => isSameFile(each, note)));
  }

  /** A chart of a number of its own, by which notes of its encounter find it once it is put in. */
  #begun(key: string, notes: readonly ChartNote[]): Chart {
    const id = this.#next++;
    const encounter = encounterOf(notes[0]!);
    if (encounter !== null) this.#ids.set(encounter, id);
    return chartOf({ id, key }, notes);
  }

  /** The notes of a chart with codes that were not known; no word has changed, and it needs no new reading. */
  #list(chart: Chart, notes: readonly ChartNote[]): void {
    if (notes !== chart.notes) this.#set({ ...chart, notes });
  }

  #set(chart: Chart): void {
    this.#charts.set(chart.id, chart);
    this.#files.add(chart);
    this.#changed(chart);
  }
}
