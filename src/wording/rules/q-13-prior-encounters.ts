import { breach } from '../breach.ts';
import type { Edition } from '../edition.ts';
import { shortened } from '../reading/passage.ts';
import { isDated } from '../reading/places.ts';
import { areOld, marksOfPrior } from '../reading/prior-stay.ts';
import type { IndicatorReading, QueryReading } from '../reading/read-query.ts';
import type { Violation } from '../violation.ts';

/** facts of a prior encounter are marked as such and dated. */
export function priorEncounters(reading: QueryReading, edition: Edition): Violation[] {
  const { indicators, channel } = reading;
  const old = areOld(reading);
  return indicators.flatMap((one, index) => {
    const quote = shortened(one.quote.text);
    const marked = marksOfPrior(one, edition);
    if (marked.asPrior && !hasDate(one, edition)) return breach(edition, channel, 'Q-13', 'not-dated', quote);
    return old[index] === true && !marked.atAll ? breach(edition, channel, 'Q-13', 'not-marked', quote) : [];
  });
}

function hasDate({ indicator, quote, source }: IndicatorReading, edition: Edition): boolean {
  return /\d/u.test(indicator.date) || isDated(source, edition) || isDated(quote, edition);
}
