import { drawn } from '#src/measures/audit-sample.ts';
import type { Hash } from '#src/queries/log.ts';
import type { Prompt } from '#src/prompts/prompt.ts';
import type { QueryLife } from '#src/queries/life.ts';
import { type AuditItem, type AuditKind, auditItems } from './audit-items.ts';
import type { Chart } from './chart.ts';

/** What is drawn: so many of a kind, or of either, by a seed. */
export interface Draw {
  readonly seed: string;
  readonly count: number;
  readonly kind: AuditKind | 'any';
}

/**
 * An item of a sample as an auditor sees it. `subject` is what a verdict is on: the same as long as the same is asked,
 * whatever else comes into its chart. The prompt is null where its chart could not be read.
 */
export type Sampled = { readonly subject: string } & (
  | (Extract<AuditItem, { readonly kind: 'prompt' }> & { readonly prompt: Prompt | null })
  | Extract<AuditItem, { readonly kind: 'query' }>
);

/** The sample that a seed draws of what is asked of charts and of queries. `read` gives what is asked of a chart. */
export async function sampleOf(
  { seed, count, kind }: Draw,
  from: { readonly charts: readonly Chart[]; readonly queries: Iterable<QueryLife> },
  read: (chart: Chart) => Promise<readonly Prompt[]>,
  hash: Hash,
): Promise<Sampled[]> {
  const items = auditItems(from.charts, from.queries).filter((item) => kind === 'any' || item.kind === kind);
  const sample = await drawn(items, seed, count, hash);
  return Promise.all(
    sample.map(async (item): Promise<Sampled> => {
      if (item.kind === 'query') return { ...item, subject: item.id };
      const prompts = await read(item.chart).catch(() => []);
      const prompt = prompts.filter(({ level }) => level === 'ask')[item.at] ?? null;
      return { ...item, prompt, subject: JSON.stringify([item.record, prompt?.key]) };
    }),
  );
}
