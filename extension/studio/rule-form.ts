import { CHECK_KINDS, TIME_REACHES } from '#src/match/rules.ts';
import { AXES } from '#src/classification/axis.ts';

/**
 * How a field of a file is filled in by somebody who knows no YAML: a line, some lines, one of a list, a list with an
 * item a line, a table with "value: wording" a line, or texts of notes.
 */
export type FieldKind = 'line' | 'lines' | 'list' | 'table' | 'texts' | 'marked';

export interface FormField {
  readonly path: readonly [string, ...(string | number)[]];
  readonly kind: FieldKind;
  /** The values that may be chosen. */
  readonly choices?: readonly string[];
  /** Whether most rules do without it. */
  readonly isRare?: boolean;
}

/** The fields of a rule, in the order in which one thinks of them. */
export const RULE_FORM: readonly FormField[] = [
  { path: ['id'], kind: 'line' },
  { path: ['name'], kind: 'line' },
  { path: ['condition'], kind: 'line' },
  { path: ['families'], kind: 'list' },
  { path: ['axis'], kind: 'line', choices: AXES },
  { path: ['check'], kind: 'line', choices: CHECK_KINDS },
  { path: ['level'], kind: 'line', choices: ['ask', 'hint', 'off'] },
  { path: ['question'], kind: 'line' },
  { path: ['why'], kind: 'line' },
  { path: ['source', 'title'], kind: 'line' },
  { path: ['source', 'section'], kind: 'line' },
  { path: ['source', 'release'], kind: 'line' },
  { path: ['asks'], kind: 'marked' },
  { path: ['quiet'], kind: 'texts' },
  { path: ['version'], kind: 'line', isRare: true },
  { path: ['source', 'link'], kind: 'line', isRare: true },
  { path: ['except'], kind: 'list', isRare: true },
  { path: ['labels'], kind: 'table', isRare: true },
  { path: ['options'], kind: 'list', isRare: true },
  { path: ['when', 'said'], kind: 'lines', isRare: true },
  { path: ['when', 'unsaid'], kind: 'lines', isRare: true },
  { path: ['statement'], kind: 'lines', isRare: true },
  { path: ['times'], kind: 'line', choices: TIME_REACHES, isRare: true },
  { path: ['beside'], kind: 'line', choices: AXES, isRare: true },
];

/** The fields of a pack. */
export const PACK_FORM: readonly FormField[] = [
  { path: ['title'], kind: 'line' },
  { path: ['version'], kind: 'line' },
  { path: ['from'], kind: 'line' },
  { path: ['until'], kind: 'line' },
  { path: ['specialties'], kind: 'list' },
  { path: ['encounters'], kind: 'list' },
  { path: ['payers'], kind: 'list' },
  { path: ['hosts'], kind: 'list' },
  { path: ['groups'], kind: 'list' },
  { path: ['authors'], kind: 'lines' },
  { path: ['sources', 0, 'title'], kind: 'line' },
  { path: ['sources', 0, 'section'], kind: 'line' },
  { path: ['sources', 0, 'release'], kind: 'line' },
  { path: ['changelog', 0, 'change'], kind: 'line' },
];

/** A value as it stands in its field. */
export function shownIn(kind: FieldKind, value: unknown): string {
  if (value === undefined || value === null) return '';
  if (kind === 'table' && typeof value === 'object')
    return Object.entries(value)
      .map(([key, each]) => `${key}: ${String(each)}`)
      .join('\n');
  if (Array.isArray(value)) return value.map(String).join(kind === 'list' ? ', ' : '\n');
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** What somebody wrote into a field, as a value. */
export function readFrom(kind: FieldKind, written: string): unknown {
  if (kind === 'line') return written;
  if (kind !== 'table') return trimmed(written.split(kind === 'list' ? /[,\n]/u : '\n'));
  const rows = trimmed(written.split('\n')).map((line) => {
    const [key = '', ...rest] = line.split(':');
    return [key.trim(), rest.join(':').trim()] as const;
  });
  return Object.fromEntries(rows);
}

function trimmed(items: readonly string[]): string[] {
  return items.map((item) => item.trim()).filter((item) => item !== '');
}
