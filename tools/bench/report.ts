import type { Times } from './measure.ts';

/**
 * What the bench measured: the output of `npm run bench -- --json`. Keys are fixed; a later bench may add some, and
 * renames none. Times in milliseconds. `note` is of about 5,000 characters.
 */
export interface BenchReport {
  readonly node: string;
  readonly cpu: string;
  readonly warmUp: number;
  readonly measured: number;
  readonly notes: {
    readonly source: 'corpus' | 'own';
    readonly count: number;
    /** Mean length, after the words were put in. */
    readonly characters: number;
    /** Share of the text whose sentences differ from run to run, 0 to 1. */
    readonly changed: number;
  };
  readonly load: {
    /** Reading, checking and compiling the YAML under rules/: done when the extension is built. */
    readonly rules: number;
    /** Parsing the compiled rules: done when the background starts. */
    readonly parse: number;
    /** Making an engine of them, the first time in the process and the median of later times. */
    readonly engineFirst: number;
    readonly engine: number;
  };
  /** A whole note, every sentence changed. */
  readonly whole: Times;
  /** The same note after one more character. */
  readonly keystroke: Times;
  readonly wordScan: Times;
  readonly compromiseOne: Times;
  /** Null when it was left out. */
  readonly harper: Times | null;
  readonly ratios: {
    /** `whole` by `compromiseOne`: to hold, at most a third. */
    readonly wholeToCompromiseOne: number;
    /** `keystroke` by `whole`: to hold, at most a tenth. */
    readonly keystrokeToWhole: number;
  };
  /** First reading of long notes, median of 9. */
  readonly long: {
    readonly hundredThousand: number;
    readonly million: number;
    /** Time of the million by time of the hundred thousand: 10 is in proportion. */
    readonly growth: number;
  };
}

const SHOWN = [
  ['whole', 'ChartCue, whole note, every sentence changed'],
  ['keystroke', 'ChartCue, after one keystroke'],
  ['wordScan', 'regular expression that finds words'],
  ['compromiseOne', 'compromise/one, tokenising'],
  ['harper', 'Harper, lint'],
] as const;

/** The report as a table for people. */
export function table(report: BenchReport): string {
  const { notes, load, long } = report;
  const by = report.compromiseOne.median;
  const rows = SHOWN.flatMap(([key, name]) => {
    const times = report[key];
    return times === null ? [] : [[name, ms(times.median), ms(times.p95), (times.median / by).toFixed(2)]];
  });
  return [
    `${notes.count} notes (${notes.source}) of ${notes.characters} characters, ${report.measured} runs after ${report.warmUp}, ` +
      `Node ${report.node}, ${report.cpu}`,
    '',
    ...aligned([['per note', 'median ms', 'p95 ms', 'to compromise/one'], ...rows]),
    '',
    ...aligned([
      ['first reading', 'median ms', 'for 1,000 characters'],
      ['100,000 characters', ms(long.hundredThousand), ms(long.hundredThousand / 100)],
      ['1,000,000 characters', ms(long.million), ms(long.million / 1000)],
    ]),
    '',
    ...aligned([
      ['to load', 'ms'],
      ['YAML under rules/, read and compiled (at build time)', ms(load.rules)],
      ['compiled rules, parsed', ms(load.parse)],
      ['engine, first', ms(load.engineFirst)],
      ['engine, later', ms(load.engine)],
    ]),
  ].join('\n');
}

function ms(time: number): string {
  return time < 1 ? time.toFixed(3) : time.toFixed(1);
}

function aligned(rows: readonly (readonly string[])[]): string[] {
  const wide = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  return rows.map((row) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(wide[0]!) : cell.padStart(wide[column]!)))
      .join('  '),
  );
}
