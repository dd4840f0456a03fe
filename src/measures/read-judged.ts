import { denialReason, type DenialReasons } from './denial-reason.ts';
import type { JudgedFact, JudgedKind, OutcomeFacts } from './outcome-facts.ts';
import { isFault, type OutcomeFault, outcomeFault } from './outcome-fault.ts';
import { type Csv, readRows } from './read-csv.ts';

/** What a column can say of a line. */
export const JUDGED_FIELDS = ['rule', 'date', 'verdict', 'reason', 'remark'] as const;
export type JudgedField = (typeof JUDGED_FIELDS)[number];

/** What each kind of file can tell; what it has to, first. */
export const FIELDS_OF: Readonly<
  Record<JudgedKind, { readonly needs: readonly JudgedField[]; readonly takes: readonly JudgedField[] }>
> = {
  audits: { needs: ['rule', 'verdict'], takes: ['date'] },
  denials: { needs: ['rule', 'reason'], takes: ['remark', 'date'] },
};

/** The column, from 0, that says each; what is not here is not told. */
export type Mapping = Readonly<Partial<Record<JudgedField, number>>>;

export interface Verdict {
  readonly id: string;
  readonly title: string;
  readonly says: string;
  /** What others call it. */
  readonly words: readonly string[];
}

/** What is known: nothing else is kept of a line. */
export interface KnownWords {
  /** The ids of the rules that a cell may mean. */
  readonly rulesBy: (cell: string) => readonly string[];
  readonly verdicts: readonly Verdict[];
  readonly denials: DenialReasons;
}

export interface Judged {
  readonly facts: OutcomeFacts;
  readonly lines: number;
  readonly unread: Unread;
}

/** Lines that were not counted: no rule that is known, several that they may mean, no verdict that is known. */
export type Unread = Readonly<Record<'rule' | 'rules' | 'verdict', number>>;

export const NONE_UNREAD: Unread = { rule: 0, rules: 0, verdict: 0 };

/**
 * Audit results or denials of somebody else's file, by its mapped columns alone. A line whose rule or verdict is not known,
 * or whose rule may be one of several, is not counted; a reason that is not known counts as another.
 */
export function judgedIn(
  csv: Csv,
  kind: JudgedKind,
  mapping: Mapping,
  known: KnownWords,
): Judged | OutcomeFault {
  if (FIELDS_OF[kind].needs.some((field) => mapping[field] === undefined))
    return outcomeFault('missing-column');
  const fields = JUDGED_FIELDS.filter((field) => mapping[field] !== undefined);
  const rows = readRows(
    csv,
    fields.map((field) => mapping[field]!),
  );
  if (isFault(rows)) return rows;
  const counts = new Map<string, JudgedFact>();
  const unread = { ...NONE_UNREAD };
  for (const { cells } of rows) {
    const cell = (field: JudgedField): string => cells[fields.indexOf(field)] ?? '';
    const [rule, ...others] = known.rulesBy(cell('rule'));
    const verdict = kind === 'audits' ? verdictOf(cell('verdict'), known.verdicts) : null;
    if (rule === undefined) unread.rule += 1;
    else if (others.length > 0) unread.rules += 1;
    else if (verdict === undefined) unread.verdict += 1;
    else {
      const reason =
        kind === 'denials' ? denialReason([cell('reason'), cell('remark')], known.denials) : null;
      const said = { rule, month: monthOf(cell('date')), verdict, reason };
      const key = JSON.stringify(said);
      counts.set(key, { ...said, count: (counts.get(key)?.count ?? 0) + 1 });
    }
  }
  if (counts.size === 0) return outcomeFault(unread.rules > 0 ? 'several-rules' : 'nothing-counted');
  return { facts: { kind, facts: [...counts.values()] }, lines: rows.length, unread };
}

function verdictOf(cell: string, verdicts: readonly Verdict[]): string | undefined {
  const word = cell.toLowerCase();
  return verdicts.find(({ id, words }) => id === word || words.includes(word))?.id;
}

/** The month of a day as files write it: 2026-11-27, 20261127, 11/27/2026; null for anything else. */
function monthOf(cell: string): string | null {
  const found =
    /^(?<year>\d{4})-?(?<month>\d{2})-?\d{2}(?!\d)/.exec(cell) ??
    /^(?<month>\d{1,2})\/\d{1,2}\/(?<year>\d{4})(?!\d)/.exec(cell);
  const { year = '', month = '' } = found?.groups ?? {};
  return Number(month) >= 1 && Number(month) <= 12 ? `${year}-${month.padStart(2, '0')}` : null;
}
