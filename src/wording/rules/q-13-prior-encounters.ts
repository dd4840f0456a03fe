import { breach } from '../breach.ts';
import type { Edition } from '../edition.ts';
import { phrasesIn } from '../language/phrases.ts';
import { shortened } from '../reading/passage.ts';
import { dayNumber } from '../reading/day-number.ts';
import { isDated } from '../reading/places.ts';
import { placeOf } from '../reading/record-line.ts';
import { passageOf } from '../reading/passage.ts';
import type { IndicatorReading, QueryReading } from '../reading/read-query.ts';
import type { Violation } from '../violation.ts';

/** An indicator this many days older than the newest comes from another encounter: hardly any stay lasts so long. */
const OTHER_ENCOUNTER = 60;

/** facts of a prior encounter are marked as such and dated. */
export function priorEncounters({ query, indicators, channel }: QueryReading, edition: Edition): Violation[] {
  const days = indicators.map((indicator) => dayOf(indicator, query.form === 'text'));
  const newest = Math.max(...days.filter((day) => day !== null));
  return indicators.flatMap((reading, index) => {
    const quote = shortened(reading.quote.text);
    const day = days[index] ?? null;
    const marked = isMarked(reading, edition);
    if (marked.asPrior && !hasDate(reading, edition))
      return breach(edition, channel, 'Q-13', 'not-dated', quote);
    const isOld = day !== null && newest - day > OTHER_ENCOUNTER;
    return isOld && !marked.atAll ? breach(edition, channel, 'Q-13', 'not-marked', quote) : [];
  });
}

/** The day an indicator is dated on. Pasted text has no field for it: there the first date of the line counts. */
function dayOf({ indicator }: IndicatorReading, isText: boolean): number | null {
  const { date, source, quote } = indicator;
  return dayNumber(date) ?? dayNumber(source) ?? (isText ? dayNumber(quote) : null);
}

/** A source that is a prior one; a mark of any kind in source, quote or date. */
function isMarked({ indicator, quote, source }: IndicatorReading, edition: Edition) {
  const { phrases, text } = edition;
  const date = passageOf(indicator.date, text.abbreviations);
  // A pasted line has no field for its source: "From the old chart: ...".
  const place = source.text === '' ? (placeOf(quote, edition)?.tokens ?? []) : source.tokens;
  const asPrior = phrasesIn(phrases.priorSources, place).length > 0;
  const atAll =
    asPrior || [source, quote, date].some(({ tokens }) => phrasesIn(phrases.prior, tokens).length > 0);
  return { asPrior, atAll };
}

function hasDate({ indicator, quote, source }: IndicatorReading, edition: Edition): boolean {
  return /\d/u.test(indicator.date) || isDated(source, edition) || isDated(quote, edition);
}
