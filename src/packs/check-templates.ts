import { YES_NO, WAYS_OUT } from '#src/wording/always-offered.ts';
import type { Edition } from '#src/wording/edition.ts';
import { isBlocking, lintQuery } from '#src/wording/lint-query.ts';
import type { Query } from '#src/wording/query.ts';
import { repeated } from './cross-faults.ts';
import type { Fault } from './fault.ts';
import { type TemplateContent, withWords } from './query-template.ts';
import type { PackFiles } from './sources.ts';
import { faultAt } from './yaml-file.ts';

/** What keeps a pack's templates from being queries: their options, and every blocking breach of the wording rules. */
export function checkTemplates({ pack }: PackFiles, edition: Edition): Fault[] {
  const { templates } = pack.value;
  const ids = templates.map(({ id }, at): [string, PropertyKey[]] => [id, ['templates', at, 'id']]);
  return [
    ...repeated(pack, 'id-twice', ids),
    ...templates.flatMap((template, at) => {
      const fault = (code: 'check' | 'wording', field: string, problem: string, mend: string): Fault =>
        faultAt(pack.file, code, ['templates', at, field], problem, mend);
      if ((template.type === 'choice') !== (template.options !== undefined)) {
        const problem = 'A choice has options, and no other kind of query has.';
        return [fault('check', 'options', problem, 'Add options, or take another type.')];
      }
      return lintQuery(tried(template), { channel: 'query', edition })
        .filter(isBlocking)
        .map(({ rule, quote, why, mend }) =>
          fault('wording', fieldOf(quote, template), `${rule}: ${why}`, mend),
        );
    }),
  ];
}

/** The template on the words it is about, as if the record held an indicator for every option: whether it does, only a person can tell. */
function tried({ about, type, title, question, reason, options = [] }: TemplateContent): Query {
  const offered = type === 'choice' ? options : type === 'yesno' ? YES_NO : [];
  const always = type === 'open' ? [] : WAYS_OUT;
  return {
    title: withWords(title, about),
    question: withWords(question, about),
    type,
    reason,
    options: [
      ...offered.map((label) => ({ label, supportedBy: [0] })),
      ...always.map((label) => ({ label, supportedBy: [] })),
    ],
    indicators: [{ quote: about, source: 'Note', date: '2026-10-01' }],
    beside: [],
    form: 'structured',
  };
}

function fieldOf(quote: string, { title, options = [] }: TemplateContent): string {
  if (quote !== '' && title.includes(quote)) return 'title';
  return quote !== '' && options.some((option) => option.includes(quote)) ? 'options' : 'question';
}
