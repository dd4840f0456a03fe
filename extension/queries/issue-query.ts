import type { QueryDraft } from '#src/queries/query.ts';
import type { Edition } from '#src/wording/edition.ts';
import type { MessageKey } from '../ui/say.ts';
import { checkDraft } from './check-draft.ts';

/** How a query is issued: each step rejects where it could not be done. */
export interface IssueSteps {
  /** Hands it over before it counts as issued; null where that comes after. */
  readonly copy: (() => Promise<void>) | null;
  /** Keeps it, and writes down that it was issued; false where that was done meanwhile, or it is no draft any more. */
  readonly keep: () => Promise<boolean>;
}

/** Issues a draft, if it is fit: whatever a page lets somebody press. Gives what went wrong, or null. */
export async function issueQuery(
  draft: QueryDraft,
  edition: Edition,
  { copy, keep }: IssueSteps,
): Promise<MessageKey | null> {
  if (!checkDraft(draft, edition).isFit) return 'queryNotFit';
  try {
    await copy?.();
  } catch {
    return 'queryNotCopied';
  }
  try {
    return (await keep()) ? null : 'queryDoneBefore';
  } catch {
    // What was handed over before cannot be taken back: whoever has it is told what it is not.
    return copy === null ? 'queryNotKept' : 'queryCopiedNotKept';
  }
}
