import { breach } from '../breach.ts';
import type { Edition } from '../edition.ts';
import { shortened } from '../reading/passage.ts';
import type { QueryReading } from '../reading/read-query.ts';
import type { Violation } from '../violation.ts';

/** a real documentation barrier is the reason. Plain text names none and is not held to one. */
export function barrierAsReason({ query, reason, channel }: QueryReading, edition: Edition): Violation[] {
  if (query.form === 'text' || reason !== null) return [];
  const written = query.reason?.trim() ?? '';
  if (written === '') return breach(edition, channel, 'Q-18', 'missing', '');
  return breach(edition, channel, 'Q-18', 'unknown', shortened(written));
}
