// More than 150 lines, because what comes in, is read and is kept makes one state, which changes in one place.
import type { HeldCode } from '#src/measures/hold-minutes.ts';
import type { Prompt } from '#src/prompts/prompt.ts';
import type { AskedFinding } from '#src/queries/query.ts';
import type { Told } from '#src/queries/told.ts';
import type { Facts } from '../intake/document.ts';
import type { StartWorker } from '../intake/hand.ts';
import { IntakePool } from '../intake/pool.ts';
import type { OpenVault } from '../vault/open-vault.ts';
import type { VaultFault } from '../vault/vault-error.ts';
import { areSameWeight, type Chart, type ChartNote } from './chart.ts';
import { ChartKeeper, type KeptCharts } from './chart-keeper.ts';
import { Charts } from './charts.ts';
import { type FileRefusal, importFiles, type NamedFile } from './import-files.ts';
import type { Pace } from './pace.ts';
import { partsOf } from './parts.ts';

/** What the page shows. A new value for every change. */
export interface BenchState {
  readonly charts: readonly Chart[];
  readonly refusals: readonly FileRefusal[];
  /** Null while nothing is brought in. */
  readonly progress: { readonly stage: 'files' | 'charts'; readonly pace: Pace } | null;
  /** How the charts are kept; null while they are in memory only. */
  readonly keeping: Keeping | null;
}

export interface Keeping {
  /** Charts that are not on disk yet. */
  readonly unwritten: number;
  /** Why the last of them could not be written. */
  readonly fault: VaultFault | null;
  /** Kept charts that do not open any more. */
  readonly damaged: number;
}

export interface BenchSettings {
  readonly startWorker: StartWorker;
  /** How many workers there may be. */
  readonly workers: number;
  /** YYYY-MM-DD */
  readonly today: () => string;
  /** Milliseconds that only grow. */
  readonly clock: () => number;
}

const EMPTY: BenchState = { charts: [], refusals: [], progress: null, keeping: null };

/**
 * While charts come in, the list is made anew this often at most, in milliseconds: so often, and the more seldom the more
 * charts there are, since ordering fifty thousand takes a tenth of a second.
 */
const LIST_EVERY = 1_000;
const LIST_EVERY_CHART = 0.04;

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
}

/** All the workbench holds, in the memory of its page and, while one is open, in a vault, and what can be done with it. */
export class Bench {
  readonly #settings: BenchSettings;
  readonly #pool: IntakePool;
  readonly #charts = new Charts((chart) => this.#keeper?.changed(chart));
  readonly #listeners = new Set<() => void>();
  #state = EMPTY;
  #keeper: ChartKeeper | null = null;
  #listed = 0;
  #last: Promise<void> = Promise.resolve();
  /** Aborted when what is coming in, or waits to, is not to come any more. */
  #coming = new AbortController();
  /** Aborted when all that is here is forgotten. */
  #here = new AbortController();

  constructor(settings: BenchSettings) {
    this.#settings = settings;
    this.#pool = new IntakePool(settings.startWorker, settings.workers);
  }

  get state(): BenchState {
    return this.#state;
  }

  /** Calls back after every change. Gives what ends that. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Aborted when what is here now is forgotten, for whoever was given some of it. */
  get here(): AbortSignal {
    return this.#here.signal;
  }

  /**
   * Brings files in, after those that are coming in already. Without files, reads the charts that a cancelled import left. With
   * `into` they are notes of that chart. Those that are still being gathered belong to what is here when they are asked for.
   */
  bringIn(
    files: readonly NamedFile[] | Promise<readonly NamedFile[]>,
    into: number | null = null,
  ): Promise<void> {
    const { signal } = this.#coming;
    const before = this.#last;
    const come = async (): Promise<void> => {
      await before;
      const gathered = await files;
      if (!signal.aborted) await this.#import(gathered, into, signal);
    };
    const run = come();
    this.#last = run.catch(() => undefined);
    return run;
  }

  /** Resolved once all that was asked to come in is here, or was cancelled. */
  arrived(): Promise<void> {
    return this.#last;
  }

  /** Other packs are live: whatever is read from now on is read by them, by new workers. */
  takePacks(): void {
    this.#pool.renew();
  }

  /** Takes the list of what was not read away, once it was read. */
  forgetRefusals(): void {
    this.#set({ refusals: [] });
  }

  /** Stops what is coming in, and what waits to. What is there stays. */
  cancel(): void {
    this.#pool.cancel();
    this.#stop();
  }

  /** Forgets every chart and every refusal. While a vault is open, only locking or erasing it does. */
  forget(): void {
    if (this.#keeper === null) this.#clear();
  }

  /**
   * Keeps charts in a vault from now on: those that it has come in, but those whose time is over, which are deleted; and
   * those that are here go there.
   */
  keepIn(
    vault: OpenVault,
    { charts, damaged }: KeptCharts,
    isOver: (kept: KeptCharts['charts'][number]) => boolean,
  ): void {
    const keeper = new ChartKeeper(vault, this.#settings.today, () => this.#tellKeeping(keeper));
    const here = this.#charts.all;
    this.#keeper = keeper;
    this.#set({ keeping: { unwritten: here.length, fault: null, damaged } });
    const gone = charts.map((kept) => (isOver(kept) ? kept.key : this.#charts.putBack(kept)));
    keeper.remove(gone.filter((key) => key !== null));
    for (const { id } of here) keeper.changed(this.#charts.get(id)!);
    this.#set({ charts: this.#charts.all });
    void keeper.write();
  }

  /** Writes what is not written, as what a full disk refused. Gives whether all is. */
  async writeAgain(): Promise<boolean> {
    const keeper = this.#keeper;
    await keeper?.write();
    return keeper === null || keeper.unwritten === 0;
  }

  /** The vault was locked: nothing of it stays in memory. */
  leaveVault(): void {
    this.#keeper = null;
    this.#clear();
  }

  /** Gives charts to a specialist; null takes them back. */
  assign(charts: readonly Chart[], assignee: string | null): void {
    for (const { id } of charts) this.#charts.assign(id, assignee);
    this.#set({ charts: this.#charts.all });
  }

  /** Marks a chart as reviewed today, or takes the mark back. */
  review(chart: Chart, isReviewed: boolean): void {
    this.#charts.review(chart.id, isReviewed ? this.#settings.today() : null);
    this.#set({ charts: this.#charts.all });
  }

  /** Takes what a person says of a note of a chart in place of what its file says. False where that note is no more. */
  describe(chart: Chart, note: ChartNote, facts: Facts): boolean {
    if (!this.#charts.has(chart.id, note)) return false;
    const gone = this.#charts.describe(chart.id, note, facts);
    if (gone !== null) this.#keeper?.remove([gone]);
    this.#set({ charts: this.#charts.all });
    return true;
  }

  /** What is asked about a chart, by the engine's rank, and lists what it weighs. Rejects with a refusal when reading it breaks down. */
  async read(chart: Chart): Promise<readonly Prompt[]> {
    const request = { parts: partsOf(chart), today: this.#settings.today() };
    const { prompts, weight } = await this.#pool.ask({ type: 'read-chart', ...request }, { isUrgent: true });
    // Of a chart that was weighed it may be news, too: by other rules, or on another day.
    if (chart.weight === null || !areSameWeight(chart.weight, weight)) {
      const left = this.#charts.weigh(chart, weight);
      this.#set({ charts: this.#charts.all });
      if (left !== null) await this.read(left);
    }
    return prompts;
  }

  /** What a chart says now of what was asked about it, in the order of what was. Rejects with a refusal when reading it breaks down. */
  lookUp(chart: Chart, asks: readonly AskedFinding[]): Promise<readonly Told[]> {
    const request = { parts: partsOf(chart), today: this.#settings.today(), asks };
    return this.#pool.ask({ type: 'look-up', ...request }, { isUrgent: true });
  }

  /** How the minutes of a chart stand to codes, by a payer where one is known. Rejects with a refusal when reading it breaks down. */
  holdMinutes(chart: Chart, codes: readonly string[], payer: string | null): Promise<readonly HeldCode[]> {
    const today = this.#settings.today();
    const request = { parts: partsOf(chart), today, codes, payer, day: chart.date ?? today };
    return this.#pool.ask({ type: 'hold-minutes', ...request }, { isUrgent: true });
  }

  async #import(files: readonly NamedFile[], into: number | null, signal: AbortSignal): Promise<void> {
    const run = importFiles(files, {
      charts: this.#charts,
      pool: this.#pool,
      into,
      today: this.#settings.today(),
      clock: this.#settings.clock,
      signal,
      watcher: {
        progress: (stage, pace) => this.#set({ progress: { stage, pace }, ...this.#freshList() }),
        refused: (refusals) => this.#set({ refusals: [...this.#state.refusals, ...refusals] }),
      },
    });
    await Promise.race([run, aborted(signal)]);
    if (!signal.aborted) this.#set({ progress: null, charts: this.#charts.all });
  }

  #stop(): void {
    this.#coming.abort();
    this.#coming = new AbortController();
    this.#set({ progress: null, charts: this.#charts.all });
  }

  /** Ends every worker, too: each has in memory what it read. */
  #clear(): void {
    this.#pool.end();
    this.#stop();
    this.#here.abort();
    this.#here = new AbortController();
    this.#charts.clear();
    this.#set(EMPTY);
  }

  #tellKeeping(keeper: ChartKeeper): void {
    if (keeper !== this.#keeper || this.#state.keeping === null) return;
    const { unwritten, fault } = keeper;
    this.#set({ keeping: { ...this.#state.keeping, unwritten, fault } });
  }

  #freshList(): Partial<BenchState> {
    const now = this.#settings.clock();
    if (now - this.#listed < Math.max(LIST_EVERY, this.#state.charts.length * LIST_EVERY_CHART)) return {};
    this.#listed = now;
    return { charts: this.#charts.all };
  }

  #set(change: Partial<BenchState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }
}
