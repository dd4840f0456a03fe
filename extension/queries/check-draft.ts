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
  const found = lintQuery(asWorded(draft), { channel: 'query', edition });
  const violations = [...found.filter(isBlocking), ...found.filter((each) => !isBlocking(each))];
  const lacks: MessageKey[] = [
    ...(draft.to.name.trim() === '' ? (['queryLacksTo'] as const) : []),
    ...(draft.assignee.trim() === '' ? (['queryLacksFrom'] as const) : []),
  ];
  return { violations, lacks, isFit: lacks.length === 0 && !found.some(isBlocking) };
}
