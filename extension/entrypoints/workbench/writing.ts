import type { Prompt } from '#src/prompts/prompt.ts';
import type { QueryDraft } from '#src/queries/query.ts';
import { draftOf, wordsOf } from '../../queries/draft-of.ts';
import type { TemplateSubject } from '../../queries/use-template.ts';
import type { Chart } from '../../worklist/chart.ts';

/** A query that is being written. */
export interface Writing {
  /** Null until it was kept for the first time. */
  readonly id: string | null;
  readonly begun: QueryDraft;
  readonly subject: TemplateSubject | null;
}

/** A query about findings of one problem, as it is begun. */
export function writingOf(prompts: readonly Prompt[], chart: Chart, name: string): Writing {
  const subject = {
    family: prompts[0]!.family,
    axes: prompts.map(({ axis }) => axis),
    words: wordsOf(prompts[0]!),
  };
  return { id: null, begun: draftOf(prompts, chart, name), subject };
}
