import type { Edition } from './edition.ts';
import type { FaultId, RuleId } from './faults.ts';
import type { Channel } from './query.ts';
import type { Violation } from './violation.ts';

/** A breach of `rule` in this edition's words, or nothing where the edition does not hold the channel to the rule. */
export function breach<R extends RuleId>(
  edition: Edition,
  channel: Channel,
  rule: R,
  fault: FaultId<R>,
  quote: string,
): Violation[] {
  const words = edition.rules[rule];
  if (words === undefined || !words.channels.includes(channel)) return [];
  const { why, mend } = words.faults[fault]!;
  return [{ rule, fault, severity: words.severity, quote, why, mend }];
}
