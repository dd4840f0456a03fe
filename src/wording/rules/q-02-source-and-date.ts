import { breach } from '../breach.ts';
import type { Edition } from '../edition.ts';
import type { Indicator } from '../query.ts';
import { isDated, namesASource } from '../reading/places.ts';
import { isRecordLine } from '../reading/record-line.ts';
import { passageOf, shortened } from '../reading/passage.ts';
import type { IndicatorReading, QueryReading } from '../reading/read-query.ts';
import type { Violation } from '../violation.ts';
import { isConclusion } from './q-01-indicators.ts';

/** each indicator names the document it comes from, and its date. */
export function sourceAndDate(reading: QueryReading, edition: Edition): Violation[] {
  const { query, channel } = reading;
  // A conclusion is no indicator, which is Q-01's to say.
  const indicators = reading.indicators.filter((one) => !isConclusion(one, reading, edition));
  const isText = query.form === 'text';
  // What an author tells beside quoted entries is a summary of them, or their subject.
  const found = indicators.map((one) => gapOf(one, isText, edition));
  const quotesEntries = indicators.some(({ indicator }, at) => !isTold(indicator) || found[at] === null);
  const gaps = indicators.map((one, at) =>
    isText && ((isTold(one.indicator) && quotesEntries) || isNoFact(one, edition)) ? null : found[at]!,
  );
  // Pasted text seldom names a source at each line: where one line does, the others are taken to share the style.
  const lenient = isText && gaps.some((gap) => gap !== 'no-source' && gap !== 'neither');
  return indicators.flatMap(({ quote }, index) => {
    const gap = gaps[index]!;
    if (gap === null || (gap === 'no-source' && lenient)) return [];
    return breach(edition, channel, 'Q-02', gap, shortened(quote.text));
  });
}

function isTold({ authored, subject }: Indicator): boolean {
  return authored === true || subject === true;
}

function gapOf(
  { indicator, quote, source }: IndicatorReading,
  isText: boolean,
  edition: Edition,
): 'no-source' | 'no-date' | 'neither' | null {
  const date = passageOf(indicator.date, edition.text.abbreviations);
  const dated = saysSomething(date.tokens, edition) || isDated(source, edition) || isDated(quote, edition);
  const sourced =
    saysSomething(source.tokens, edition) ||
    (isText && namesASource(quote, edition)) ||
    isRecordLine(quote.text, edition);
  if (dated && sourced) return null;
  if (dated) return 'no-source';
  return sourced ? 'no-date' : 'neither';
}

/** "See chart" is Q-01's to name; who the patient is ("66 F with ...") stands in no document. */
function isNoFact({ quote }: IndicatorReading, { phrases }: Edition): boolean {
  const says = quote.tokens.some(({ text, kind }) => kind !== 'mark' && !phrases.emptyQuotes.has(text));
  return !says || /^(?:an? |this |pt is )?\d{1,3}[ -]?(?:f|m|y|yo|yr|year|female|male)\b/iu.test(quote.text);
}

/** "unknown", "n/a", "-" say nothing. */
function saysSomething(tokens: IndicatorReading['quote']['tokens'], { phrases }: Edition): boolean {
  return tokens.some(
    ({ text, kind }) => kind === 'number' || (kind === 'word' && !phrases.emptyPlaces.has(text)),
  );
}
