import { type QueryTemplate, withWords } from '#src/packs/query-template.ts';
import type { QueryDraft } from '#src/queries/query.ts';
import type { Axis } from '#src/match/knowledge.ts';
import { optionsFor } from './options.ts';

/** What a query is about, by which templates are chosen for it. */
export interface TemplateSubject {
  readonly family: string;
  readonly axes: readonly Axis[];
  /** The record's own words for it; a name of nothing in particular where there is no finding. */
  readonly words: string;
}

/** The templates for a subject, those for its family and axis first. Without a finding all of them. */
export function templatesFor(
  templates: readonly QueryTemplate[],
  subject: TemplateSubject | null,
): QueryTemplate[] {
  if (subject === null) return [...templates];
  const fits = ({ families, axis }: QueryTemplate): boolean =>
    (families.length === 0 || families.some((family) => subject.family.startsWith(family))) &&
    (axis === null || subject.axes.includes(axis));
  return templates.filter(fits).toSorted((a, b) => nearness(b) - nearness(a));
}

/**
 * A draft with what a template says in the place of what it said. Indicators stay; what supports an option is for a person to
 * say. Findings of another axis are asked about no more: that they are settled would not settle this question.
 */
export function withTemplate(draft: QueryDraft, template: QueryTemplate, words: string): QueryDraft {
  const { id, title, question, type, reason, options, axis } = template;
  const given = options.map((label) => ({ label, kind: 'value' as const, supportedBy: [] }));
  return {
    ...draft,
    template: id,
    asks: draft.asks.filter((asked) => asked.axis === axis),
    title: withWords(title, words),
    question: withWords(question, words),
    type,
    reason,
    options: optionsFor(type, given),
  };
}

function nearness({ families, axis }: QueryTemplate): number {
  return Number(families.length > 0) * 2 + Number(axis !== null);
}
