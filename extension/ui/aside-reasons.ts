import type { AsideReason } from '#src/measures/day-count.ts';
import type { MessageKey } from './say.ts';

/** What each reason for which a question was set aside is called. */
export const REASONS: Readonly<Record<AsideReason, MessageKey>> = {
  undetermined: 'asideUndetermined',
  'not-now': 'asideNotNow',
  'documented-elsewhere': 'asideElsewhere',
  'not-relevant': 'asideNotRelevant',
  wrong: 'asideWrong',
  'never-on-host': 'asideNever',
};
