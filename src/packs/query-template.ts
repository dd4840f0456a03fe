import type { z } from 'zod';
import type { QueryType, Reason } from '#src/wording/query.ts';
import type { Axis } from '#src/match/knowledge.ts';
import type { queryTemplate } from './schema/template.ts';

/** A template of a formal query, as the workbench takes it. */
export interface QueryTemplate {
  /** "cardiology/heart-failure-type" */
  readonly id: string;
  readonly name: string;
  /** Codes with their dots; empty: for any. */
  readonly families: readonly string[];
  readonly axis: Axis | null;
  readonly reason: Reason;
  readonly type: QueryType;
  readonly title: string;
  readonly question: string;
  readonly options: readonly string[];
}

export type TemplateContent = z.output<typeof queryTemplate>;

export function compileTemplate(
  pack: string,
  { id, name, families, axis, reason, type, title, question, options }: TemplateContent,
): QueryTemplate {
  return {
    id: `${pack}/${id}`,
    name,
    families: families ?? [],
    axis: axis ?? null,
    reason,
    type,
    title,
    question,
    options: options ?? [],
  };
}

/** A text of a template with the record's own words in it. */
export function withWords(text: string, words: string): string {
  return text.replaceAll('{words}', () => words);
}
