import { csvText } from './csv.ts';
import type { Csv } from './read-csv.ts';
import type { Mapping } from './read-judged.ts';

/** One verdict of an auditor on a prompt or a query, for each rule by which that asks. */
export interface AuditedRule {
  readonly kind: 'prompt' | 'query';
  readonly rule: string;
  readonly verdict: string;
  /** YYYY-MM-DD */
  readonly on: string;
  readonly by: string;
  readonly reason: string;
  readonly seed: string;
}

const COLUMNS: readonly (readonly [name: string, of: (row: AuditedRule) => string])[] = [
  ['audited', ({ kind }) => kind],
  ['rule', ({ rule }) => rule],
  ['verdict', ({ verdict }) => verdict],
  ['date', ({ on }) => on],
  ['auditor', ({ by }) => by],
  ['auditor reason', ({ reason }) => reason],
  ['seed', ({ seed }) => seed],
];

/** Where such a file says what: its auditors' names and reasons are not read. */
export const AUDIT_MAPPING: Mapping = { rule: 1, verdict: 2, date: 3 };

/** Verdicts as CSV (RFC 4180), in the order given. */
export function auditCsv(rows: readonly AuditedRule[]): string {
  return csvText([COLUMNS.map(([name]) => name), ...rows.map((row) => COLUMNS.map(([, of]) => of(row)))]);
}

/** Whether a CSV has those columns. */
export function isAuditCsv({ columns }: Csv): boolean {
  return COLUMNS.every(([name], at) => columns[at] === name);
}
