import type { QueryLife } from '#src/queries/life.ts';
import { type Chart, encounterOf } from './chart.ts';

/** What an auditor may be given: the prompt that stands at a place among all that are asked of a chart, or a query. */
export type AuditItem =
  | {
      readonly kind: 'prompt';
      readonly id: string;
      /** What its chart goes by. */
      readonly record: string;
      readonly chart: Chart;
      readonly at: number;
    }
  | { readonly kind: 'query'; readonly id: string; readonly query: QueryLife };

/** Kinds of items, as an auditor chooses them. */
export const AUDIT_KINDS = ['prompt', 'query'] as const;
export type AuditKind = (typeof AUDIT_KINDS)[number];

/**
 * All that is asked of charts that were read, and all queries that were issued. An item goes by what its chart says of
 * itself, and not by the chart's key, so that files that are brought in again give the same sample.
 */
export function auditItems(charts: readonly Chart[], queries: Iterable<QueryLife>): AuditItem[] {
  const prompts = charts.flatMap((chart) => {
    const { gaps, conflicts } = chart.weight ?? { gaps: 0, conflicts: 0 };
    const record = encounterOf(chart) ?? JSON.stringify(chart.notes.map(({ file, place }) => [file, place]));
    return Array.from({ length: gaps + conflicts }, (_, at): AuditItem => ({
      kind: 'prompt',
      id: JSON.stringify([record, at]),
      record,
      chart,
      at,
    }));
  });
  const issued = [...queries].filter(({ events }) => events.some(({ kind }) => kind === 'issued'));
  return [...prompts, ...issued.map((query): AuditItem => ({ kind: 'query', id: query.id, query }))];
}
