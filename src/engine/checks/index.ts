import type { CheckKind } from '#src/match/rules.ts';
import type { Check } from './check.ts';
import { blankLeft } from './blank-left.ts';
import { detailMissing } from './detail-missing.ts';
import { detailsDisagree } from './details-disagree.ts';
import { minutesDisagree } from './minutes-disagree.ts';
import { minutesInexact } from './minutes-inexact.ts';
import { minutesMissing } from './minutes-missing.ts';
import { minutesShared } from './minutes-shared.ts';
import { statementMissing } from './statement-missing.ts';
import { stopMissing } from './stop-missing.ts';
import { stopUnsaid } from './stop-unsaid.ts';
import { sumDisagrees } from './sum-disagrees.ts';

/** The closed set of what a rule may check. */
export const CHECKS: Readonly<Record<CheckKind, Check>> = {
  'detail-missing': detailMissing,
  'details-disagree': detailsDisagree,
  'minutes-missing': minutesMissing,
  'minutes-disagree': minutesDisagree,
  'stop-missing': stopMissing,
  'blank-left': blankLeft,
  'minutes-inexact': minutesInexact,
  'minutes-shared': minutesShared,
  'statement-missing': statementMissing,
  'stop-unsaid': stopUnsaid,
  'sum-disagrees': sumDisagrees,
};
