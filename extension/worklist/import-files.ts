import type { IntakePool } from '../intake/pool.ts';
import type { Reading } from '../intake/reading.ts';
import { Refused, type Refusal, refusalOf } from '../intake/refusal.ts';
import type { Chart } from './chart.ts';
import type { Charts } from './charts.ts';
import { type Pace, paceOf } from './pace.ts';
import { partsOf } from './parts.ts';

/** A file to bring in, by the name it has where it was chosen: "ward/discharge.xml". */
export interface NamedFile {
  readonly name: string;
  readonly content: Blob;
}

/** More than the workers together take, so that none waits; few enough that fifty thousand charts queue outside. */
const AT_ONCE = 64;
/** Notes of one file that are put into charts before the page may draw again. */
const SLICE = 500;
/** So many ms go by between two words of progress: each is drawn, on a core that the workers could use. */
const TELL_EVERY = 250;

/** What was not read, and in which file. */
export interface FileRefusal extends Refusal {
  readonly file: string;
}

export interface ImportWatcher {
  /** Called after every file and every chart. */
  progress(stage: 'files' | 'charts', pace: Pace): void;
  refused(refusals: readonly FileRefusal[]): void;
}

export interface ImportSettings {
  readonly charts: Charts;
  readonly pool: IntakePool;
  /** YYYY-MM-DD: the rules in force on this day ask. */
  readonly today: string;
  /** Milliseconds that only grow. */
  readonly clock: () => number;
  readonly watcher: ImportWatcher;
  /** The chart that all of it belongs to, whatever the files say; null where they say it. */
  readonly into: number | null;
  /** Aborted when no more of it is to come in. Nothing does from then on, though what was read meanwhile is there. */
  readonly signal: AbortSignal;
}

/**
 * Brings files in: reads them all, puts their notes into charts, then reads the charts that are not read yet. A file that
 * cannot be read is told to the watcher and the rest goes on. Once it is aborted it may never be settled.
 */
export async function importFiles(files: readonly NamedFile[], settings: ImportSettings): Promise<void> {
  const { charts, pool, watcher, signal } = settings;
  await counted('files', files, settings, async ({ name, content }) => {
    const { documents, refusals } = await pool
      .ask({ type: 'read-file', file: content })
      .catch((error: unknown): Reading => ({ documents: [], refusals: [refusalOf(codeOf(error))] }));
    await inSlices(documents, signal, (document) => charts.add({ ...document, file: name }, settings.into));
    if (signal.aborted) return;
    if (refusals.length > 0) watcher.refused(refusals.map((refusal) => ({ ...refusal, file: name })));
  });
  if (signal.aborted) return;
  await counted('charts', charts.unweighed, settings, (chart) => weighChart(chart, settings));
}

async function weighChart(chart: Chart, settings: ImportSettings): Promise<void> {
  const { charts, pool, today, signal } = settings;
  const weight = await pool.ask({ type: 'weigh-chart', parts: partsOf(chart), today }).catch(() => null); // it is listed as not read
  const left = signal.aborted ? null : charts.weigh(chart, weight);
  if (left !== null) await weighChart(left, settings);
}

/** Does something with each item and tells the watcher how far it is. */
async function counted<Item>(
  stage: 'files' | 'charts',
  items: readonly Item[],
  { clock, watcher, signal }: ImportSettings,
  work: (item: Item) => Promise<void>,
): Promise<void> {
  const start = clock();
  const left = items.values();
  let done = 0;
  let told = start;
  watcher.progress(stage, paceOf(0, items.length, 0));
  const hand = async (): Promise<void> => {
    for (const item of left) {
      // oxlint-disable-next-line no-await-in-loop -- each hand does one after the other
      await work(item);
      if (signal.aborted) return;
      done += 1;
      const now = clock();
      if (now - told < TELL_EVERY && done < items.length) continue;
      told = now;
      watcher.progress(stage, paceOf(done, items.length, now - start));
    }
  };
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, items.length) }, hand));
}

/** Does something with each item, and lets the page draw in between. */
async function inSlices<Item>(
  items: readonly Item[],
  signal: AbortSignal,
  work: (item: Item) => void,
): Promise<void> {
  for (let start = 0; start < items.length && !signal.aborted; start += SLICE) {
    for (const item of items.slice(start, start + SLICE)) work(item);
    // oxlint-disable-next-line no-await-in-loop -- a turn of the event loop for each slice
    if (start + SLICE < items.length) await new Promise((resolve) => setTimeout(resolve));
  }
}

function codeOf(error: unknown): Refusal['code'] {
  return error instanceof Refused ? error.code : 'damaged';
}
