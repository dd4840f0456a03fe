import { packOf } from '#src/measures/day-count.ts';
import type { Charted } from './charted.ts';

/** What is to hold: findings a note at the median and the 95th percentile, and the share that came and went again. */
const LIMITS = { median: 2, high: 6, went: 0.2 };
const ALL = 'all';

/** The numbers of one pack, or of all together. */
export interface Line {
  readonly pack: string;
  /** Findings a note. */
  readonly median: number;
  readonly high: number;
  readonly most: number;
  /** Findings of all notes together. */
  readonly asked: number;
  readonly shown: number;
  readonly went: number;
}

/** A line for all packs together and one for each that asked anything, those that ask most first. */
export function linesOf(notes: readonly Charted[]): Line[] {
  const packs = new Set(notes.flatMap(({ asked, shown }) => [...asked, ...shown].map(packOf)));
  const lines = [...packs].map((pack) => lineOf(pack, notes, (key) => packOf(key) === pack));
  return [
    lineOf(ALL, notes, () => true),
    ...lines.toSorted((a, b) => b.asked - a.asked || (a.pack < b.pack ? -1 : 1)),
  ];
}

/** The lines that do not keep to the limits; how many came and went is a matter of all packs together. */
export function overLimits(lines: readonly Line[]): Line[] {
  return lines.filter(
    ({ pack, median, high, shown, went }) =>
      median > LIMITS.median || high > LIMITS.high || (pack === ALL && went > LIMITS.went * shown),
  );
}

/** The lines as a table of Markdown. */
export function tableOf(lines: readonly Line[]): string {
  const rows = lines.map(({ pack, median, high, most, asked, shown, went }) => [
    pack,
    ...[median, high, most, asked, shown].map(String),
    `${went}${shown === 0 ? '' : ` (${Math.round((100 * went) / shown)} %)`}`,
  ]);
  const head = ['pack', 'median', '95th percentile', 'most', 'in all', 'marked', 'came and went'];
  return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
}

function lineOf(pack: string, notes: readonly Charted[], isOf: (key: string) => boolean): Line {
  const asked = notes.map((note) => note.asked.filter(isOf).length).toSorted((a, b) => a - b);
  const sum = (of: (note: Charted) => readonly string[]): number =>
    notes.reduce((total, note) => total + of(note).filter(isOf).length, 0);
  return {
    pack,
    median: percentile(asked, 0.5),
    high: percentile(asked, 0.95),
    most: asked.at(-1) ?? 0,
    asked: sum((note) => note.asked),
    shown: sum((note) => note.shown),
    went: sum((note) => note.went),
  };
}

/** The least value that so large a share of the sorted values does not exceed. */
function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
}
