import type { Edition } from '../edition.ts';
import type { QueryReading } from '../reading/read-query.ts';
import type { Violation } from '../violation.ts';
import { indicators } from './q-01-indicators.ts';
import { sourceAndDate } from './q-02-source-and-date.ts';
import { supportedOptions } from './q-03-supported-options.ts';
import { choices } from './q-04-choices.ts';
import { noFiller } from './q-05-no-filler.ts';
import { yesNo } from './q-07-yes-no.ts';
import { notLeading } from './q-08-not-leading.ts';
import { noMoney } from './q-09-no-money.ts';
import { noQuality } from './q-10-no-quality.ts';
import { neutralTitle } from './q-11-neutral-title.ts';
import { neutralPresentation } from './q-12-neutral-presentation.ts';
import { priorEncounters } from './q-13-prior-encounters.ts';
import { noNudgeToDrop } from './q-14-no-nudge-to-drop.ts';
import { criteriaForReference } from './q-15-criteria-for-reference.ts';
import { sameStandard } from './q-16-same-standard.ts';
import { barrierAsReason } from './q-18-reason.ts';
import { notAnsweredAlready } from './q-19-not-answered-already.ts';
import { treatingProvider } from './q-20-treating-provider.ts';
import { oneQuestion } from './q-21-one-question.ts';
import { explicitChoice } from './q-23-explicit-choice.ts';

export type WordingRule = (reading: QueryReading, edition: Edition) => Violation[];

/** Every rule that a machine can test on a query's value, in order. README.md says where the others are held. */
export const WORDING_RULES: readonly WordingRule[] = [
  indicators,
  sourceAndDate,
  supportedOptions,
  choices,
  noFiller,
  yesNo,
  notLeading,
  noMoney,
  noQuality,
  neutralTitle,
  neutralPresentation,
  priorEncounters,
  noNudgeToDrop,
  criteriaForReference,
  sameStandard,
  barrierAsReason,
  notAnsweredAlready,
  treatingProvider,
  oneQuestion,
  explicitChoice,
];
