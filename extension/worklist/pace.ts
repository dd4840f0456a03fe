/** How far an import has come. */
export interface Pace {
  readonly done: number;
  readonly total: number;
  /** Files or charts a second since the start, or null before anything is known. */
  readonly perSecond: number | null;
  /** Whole seconds, or null before anything is known. */
  readonly secondsLeft: number | null;
}

/** The first half second says little: workers start and compile. */
const SETTLED = 500;

/** The pace after so many milliseconds. */
export function paceOf(done: number, total: number, elapsed: number): Pace {
  if (done === 0 || elapsed < SETTLED) return { done, total, perSecond: null, secondsLeft: null };
  const perSecond = (done * 1000) / elapsed;
  return { done, total, perSecond, secondsLeft: Math.ceil((total - done) / perSecond) };
}
