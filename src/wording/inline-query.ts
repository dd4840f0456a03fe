import { WAYS_OUT } from './always-offered.ts';
import type { Query, QueryOption } from './query.ts';

/** What an inline prompt shows. */
export interface InlineWords {
  readonly title: string;
  readonly question: string;
  /** The values offered, without "other" and "unable to determine"; none when the question is open. */
  readonly options: readonly QueryOption[];
  /** The words of the note that the prompt is about: its indicator. */
  readonly mention: string;
  /** Reason, source, hints. */
  readonly beside: readonly string[];
}

/** An inline prompt as a query: "other" and "unable to determine" stand beside every choice, as the card shows them. */
export function inlineQuery({ title, question, options, mention, beside }: InlineWords): Query {
  const always = WAYS_OUT.map((label) => ({ label, supportedBy: [] }));
  return {
    title,
    question,
    options: options.length > 0 ? [...options, ...always] : [],
    indicators: [{ quote: mention, source: 'note', date: '' }],
    type: options.length > 0 ? 'choice' : 'open',
    reason: null,
    beside,
    form: 'structured',
  };
}
