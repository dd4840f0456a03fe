import { asWorded } from '#src/queries/as-worded.ts';
import type { QueryDraft } from '#src/queries/query.ts';
import type { Edition } from '#src/wording/edition.ts';
import { isBlocking, lintQuery } from '#src/wording/lint-query.ts';
import type { Violation } from '#src/wording/violation.ts';
import type { MessageKey } from '../ui/say.ts';

/** What a draft breaks and lacks. */
export interface DraftCheck {
  /** Breaches of the wording rules, those that block first. */
  readonly violations: readonly Violation[];
  /** What the record of a query needs beside its words. */
  readonly lacks: readonly MessageKey[];
  /** Whether it may be issued. */
  readonly isFit: boolean;
}

export function checkDraft(draft: QueryDraft, edition: Edition): DraftCheck {
  const found = lintQuery(asWorded(draft), { channel: 'query', edition }).map((each) =>
    isBlocking(each) && isName(each.quote, draft) ? { ...each, severity: 'warning' as const } : each,
  );
  const violations = [...found.filter(isBlocking), ...found.filter((each) => !isBlocking(each))];
  const lacks: MessageKey[] = [
    ...(draft.to.name.trim() === '' ? (['queryLacksTo'] as const) : []),
    ...(draft.assignee.trim() === '' ? (['queryLacksFrom'] as const) : []),
  ];
  return { violations, lacks, isFit: lacks.length === 0 && !found.some(isBlocking) };
}

/** Whether words stand in a name alone, and may be one: somebody is called Bill or Cash, and can be asked all the same. */
function isName(words: string, { to, assignee, title, question, options, reason }: QueryDraft): boolean {
  const written = [title, question, reason ?? '', to.role, ...options.map(({ label }) => label)];
  return (
    /^\p{Lu}\p{Ll}+$/u.test(words) &&
    [to.name, assignee].some((name) => name.split(/[\s,]+/u).includes(words)) &&
    !written.some((text) => text.includes(words))
  );
}
