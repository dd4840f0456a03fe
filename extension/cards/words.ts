import type { AsideReason } from '#src/measures/day-count.ts';
import { type MessageKey, say, sayCount } from '../ui/say.ts';
import { nextKeyName } from './next-key.ts';

/** Why a question may be set aside, in the order in which the card offers it. */
export const REASONS: readonly (readonly [reason: AsideReason, label: MessageKey])[] = [
  ['documented-elsewhere', 'asideReasonElsewhere'],
  ['not-relevant', 'asideReasonNotRelevant'],
  ['wrong', 'asideReasonWrong'],
  ['never-on-host', 'asideReasonNever'],
];

/** "2 places break the wording rules, 1 of them keeps the query from being sent. Alt+Shift+Q opens the next." */
export function remarkCount({ count, blocking }: { count: number; blocking: number }): string {
  return count === 0 ? say('wordingNone') : withNextKey(sayCount('wordingOpen', count, blocking));
}

/** "2 documentation questions. Alt+Shift+Q opens the next." Never a word of the note. */
export function openCount(open: number): string {
  if (open === 0) return say('cardNone');
  return withNextKey(sayCount('cardOpen', open));
}

function withNextKey(line: string): string {
  const key = nextKeyName();
  return key === '' ? line : `${line} ${say('cardNextKey', key)}`;
}
