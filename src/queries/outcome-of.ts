import type { Outcome } from './event.ts';
import type { OptionKind } from './query.ts';

/** The outcome that an option stands for. The specialist who records the answer may say another. */
export const OUTCOME_OF: Readonly<Record<OptionKind, Outcome>> = {
  value: 'agreed',
  yes: 'agreed',
  no: 'disagreed',
  insignificant: 'insignificant',
  other: 'other',
  undetermined: 'undetermined',
};
