import type { OptionReading } from './options.ts';
import { namesADiagnosis, type QueryReading } from './read-query.ts';

/** How an option stands to what the query quotes. */
export type Support = 'neutral' | 'documented' | 'linked' | 'none' | 'unknown';

/**
 * `neutral`: it asserts nothing that needs support. `documented`: the record says it already. `linked`: an indicator of
 * this query supports it. `unknown`: plain text, which does not say what supports what.
 */
export function supportOf(option: OptionReading, { query, documented }: QueryReading): Support {
  if (!namesADiagnosis(option)) return 'neutral';
  if (documented.holds(option.asserts)) return 'documented';
  const linked = option.option.supportedBy.some(
    (index) => (query.indicators[index]?.quote.trim() ?? '') !== '',
  );
  if (linked) return 'linked';
  return query.form === 'text' ? 'unknown' : 'none';
}
