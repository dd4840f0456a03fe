/** Times of one subject in milliseconds. */
export interface Times {
  readonly median: number;
  readonly p95: number;
}

/** Something to time. `before` gets the number of the run, 0 first, and prepares it untimed. */
export interface Subject<T> {
  before(run: number): T;
  run(prepared: T): unknown;
}

export const WARM_UP = 50;
export const MEASURED = 200;

/** Runs in a row that one subject gets before the next is on: other work on the machine then slows all of them alike. */
const ROUND = 10;

/** A subject with its stopwatch. */
export interface Clocked {
  round(first: number): Promise<void>;
  times(): Times;
}

export function clocked<T>(subject: Subject<T>): Clocked {
  const taken: number[] = [];
  return {
    async round(first) {
      for (let run = first; run < first + ROUND; run += 1) {
        const took = await timeOf(subject, run);
        if (run >= WARM_UP) taken.push(took);
      }
    },
    times: () => statistics(taken),
  };
}

/**
 * Times subjects side by side, in rounds. Garbage is collected between rounds where the process was started with
 * --expose-gc, so that no subject pays for another's.
 */
export async function measure(subjects: readonly Clocked[]): Promise<void> {
  for (let run = 0; run < WARM_UP + MEASURED; run += ROUND) {
    for (const subject of subjects) {
      globalThis.gc?.();
      await subject.round(run);
    }
  }
}

/** Milliseconds of one run. */
export async function timeOf<T>(subject: Subject<T>, run: number): Promise<number> {
  const prepared = subject.before(run);
  const start = performance.now();
  const result = subject.run(prepared);
  if (result instanceof Promise) await result;
  return performance.now() - start;
}

/** The median of so many runs in a row. */
export async function medianOf<T>(subject: Subject<T>, runs: number): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) times.push(await timeOf(subject, run));
  return statistics(times).median;
}

/** Median and 95th percentile (nearest rank). Throws RangeError for no times. */
export function statistics(times: readonly number[]): Times {
  if (times.length === 0) throw new RangeError('no times');
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number): number => sorted[Math.ceil(share * sorted.length) - 1]!;
  return { median: at(0.5), p95: at(0.95) };
}
