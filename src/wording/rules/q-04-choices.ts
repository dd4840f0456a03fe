import { breach } from '../breach.ts';
import type { Edition } from '../edition.ts';
import type { OptionKind } from '../reading/option-kinds.ts';
import type { QueryReading } from '../reading/read-query.ts';
import type { Violation } from '../violation.ts';

/** choices hold at least one option of substance, an "other" with free text and "unable to determine". */
export function choices({ type, options, channel }: QueryReading, edition: Edition): Violation[] {
  if (type !== 'choice') return [];
  const has = (...kinds: readonly OptionKind[]): boolean =>
    options.some((option) => kinds.some((kind) => option.kinds.has(kind)));
  const missing: Violation[] = [];
  if (!has('clinical', 'extra', 'yes', 'no', 'blank'))
    missing.push(...breach(edition, channel, 'Q-04', 'no-option', ''));
  if (!has('other')) missing.push(...breach(edition, channel, 'Q-04', 'no-other', ''));
  if (!has('undetermined')) missing.push(...breach(edition, channel, 'Q-04', 'no-undetermined', ''));
  return missing;
}
