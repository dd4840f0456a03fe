import type { OpenVault } from '../vault/open-vault.ts';
import type { VaultRecord } from '../vault/sealed-record.ts';
import { faultOf, type VaultFault } from '../vault/vault-error.ts';
import type { Chart } from './chart.ts';
import type { KeptChart } from './charts.ts';

/** What is kept of a chart, and the day on which it was last written, by which it is forgotten. */
export interface ChartValue extends Omit<KeptChart, 'key'> {
  readonly day: string;
}

export interface KeptCharts {
  /** With the day on which each was last written, YYYY-MM-DD. */
  readonly charts: readonly (KeptChart & { readonly day: string })[];
  /** Records that do not open any more. */
  readonly damaged: number;
}

/** Records written in one transaction at most: a full disk loses no more work than this. */
const AT_ONCE = 200;

/**
 * Writes charts into a vault as they change: one transaction after the other, each with all that changed meanwhile, so that
 * a folder of thousands waits for the disk as seldom as it may.
 */
export class ChartKeeper {
  readonly #vault: OpenVault;
  readonly #today: () => string;
  readonly #told: () => void;
  readonly #changed = new Map<string, Chart>();
  readonly #removed = new Set<string>();
  #writing: Promise<void> | null = null;
  #fault: VaultFault | null = null;

  /** `told` is called whenever `unwritten` or `fault` has changed. */
  constructor(vault: OpenVault, today: () => string, told: () => void) {
    this.#vault = vault;
    this.#today = today;
    this.#told = told;
  }

  /** Charts that changed and are not on disk yet. */
  get unwritten(): number {
    return this.#changed.size;
  }

  /** Why the last that was to be written was not; null as soon as it was. */
  get fault(): VaultFault | null {
    return this.#fault;
  }

  changed(chart: Chart): void {
    const isFirst = this.#changed.size === 0;
    this.#changed.set(chart.key, chart);
    this.#removed.delete(chart.key);
    if (isFirst) this.#told();
    void this.write();
  }

  /** What takes the place of a chart has to be given to `changed` before: what was removed is deleted with the last of it. */
  remove(keys: readonly string[]): void {
    for (const key of keys) {
      this.#changed.delete(key);
      this.#removed.add(key);
    }
    void this.write();
  }

  /** Writes all that is not written. Resolved when the disk has it, or refused it: `fault` says which. */
  write(): Promise<void> {
    if (this.#writing === null && this.#isWritten()) return Promise.resolve();
    this.#writing ??= this.#writeAll();
    return this.#writing;
  }

  async #writeAll(): Promise<void> {
    while (!this.#isWritten()) {
      const some = [...this.#changed.values()].slice(0, AT_ONCE);
      // Not before: the vault would be without a chart whose place another takes, until that one is written.
      const removed = some.length === this.#changed.size ? [...this.#removed] : [];
      try {
        const records = some.map((chart) => recordOf(chart, this.#today()));
        // oxlint-disable-next-line no-await-in-loop -- each is on disk before the next begins
        await this.#vault.put(records, removed);
      } catch (error) {
        this.#fault = faultOf(error);
        break;
      }
      this.#fault = null;
      for (const chart of some) {
        if (this.#changed.get(chart.key) === chart) this.#changed.delete(chart.key);
      }
      for (const key of removed) this.#removed.delete(key);
      this.#told();
    }
    // In the same moment as the last look: what changes from now on begins anew.
    this.#writing = null;
    this.#told();
  }

  #isWritten(): boolean {
    return this.#changed.size === 0 && this.#removed.size === 0;
  }
}

/** What a vault holds of charts. */
export async function readKeptCharts(vault: OpenVault): Promise<KeptCharts> {
  const { records, damaged } = await vault.read('chart');
  return { charts: records.map(chartIn), damaged };
}

function recordOf(chart: Chart, day: string): VaultRecord {
  const { key, notes, weight, isUnread, assignee, reviewed, aliases } = chart;
  const value: ChartValue = { notes, weight, isUnread, assignee, reviewed, aliases, day };
  return { id: key, kind: 'chart', value };
}

export function chartIn({ id, value }: VaultRecord): KeptChart & { day: string } {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- nobody without the key could have written it
  return { key: id, ...(value as ChartValue) };
}
