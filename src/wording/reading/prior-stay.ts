import type { Edition } from '../edition.ts';
import { phrasesIn } from '../language/phrases.ts';
import { dayNumber } from './day-number.ts';
import { passageOf } from './passage.ts';
import type { IndicatorReading, QueryReading } from './read-query.ts';
import { placeOf } from './record-line.ts';

/** An indicator this many days older than the newest comes from another encounter: hardly any stay lasts so long. */
const OTHER_ENCOUNTER = 60;

/** Which indicators are of another encounter, by their dates alone. */
export function areOld({ query, indicators }: QueryReading): boolean[] {
  const days = indicators.map((indicator) => dayOf(indicator, query.form === 'text'));
  const newest = Math.max(...days.filter((day) => day !== null));
  return days.map((day) => day !== null && newest - day > OTHER_ENCOUNTER);
}

/** The day an indicator is dated on. Pasted text has no field for it: there the first date of the line counts. */
function dayOf({ indicator }: IndicatorReading, isText: boolean): number | null {
  const { date, source, quote } = indicator;
  return dayNumber(date) ?? dayNumber(source) ?? (isText ? dayNumber(quote) : null);
}

/** A source that is a prior one; a mark of any kind in source, quote or date. */
export function marksOfPrior({ indicator, quote, source }: IndicatorReading, edition: Edition) {
  const { phrases, text } = edition;
  const date = passageOf(indicator.date, text.abbreviations);
  // A pasted line has no field for its source: "From the old chart: ...".
  const place = source.text === '' ? (placeOf(quote, edition)?.tokens ?? []) : source.tokens;
  const asPrior = phrasesIn(phrases.priorSources, place).length > 0;
  const atAll =
    asPrior || [source, quote, date].some(({ tokens }) => phrasesIn(phrases.prior, tokens).length > 0);
  return { asPrior, atAll };
}
