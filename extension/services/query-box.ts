import type { Edition } from '#src/wording/edition.ts';
import { isBlocking, lintQuery } from '#src/wording/lint-query.ts';
import { queryFromText } from '#src/wording/plain-text/query-from-text.ts';
import type { Violation } from '#src/wording/violation.ts';
import { sentencesOf } from '#src/text/sentences.ts';
import type { Span } from '#src/text/span.ts';
import { placesOfQuotes } from './quote-places.ts';
import type { WordingRemark } from './wording-remark.ts';

/** Where somebody writes in a box, if anywhere; `isRested` once they have stopped for a moment. */
export interface BoxWriting {
  readonly at: number;
  readonly isRested: boolean;
}

type Remark = Omit<WordingRemark, 'part'>;

/**
 * What the wording rules find in the text of a query box, each breach at its words. What is missing stands at the last word.
 * Of the sentence that is being written nothing is said, nor, as long as somebody writes at all, of what may still come.
 * `box` begins the keys. Takes time in proportion to the text's length.
 */
export function remarksIn(text: string, box: string, edition: Edition, writing: BoxWriting | null): Remark[] {
  const violations = lintQuery(queryFromText(text, edition), { channel: 'query', edition });
  const places = placesOfQuotes(
    text,
    violations.map(({ quote }) => quote),
  );
  const end = lastWord(text);
  const counts = new Map<string, number>();
  const remarks = new Map<string, Remark>();
  violations.forEach((violation, index) => {
    const place = places[index] ?? null;
    const span = place ?? end;
    if (span === null || isUnfinished(place, text, edition, writing)) return;
    const id = `${span.start}-${span.end}`;
    const known = remarks.get(id);
    const key = known?.key ?? keyOf(box, violation, counts);
    const breaches = [...(known?.breaches ?? []), breachOf(violation)];
    const quote = place === null ? '' : violation.quote;
    remarks.set(id, { kind: 'wording', level: 'ask', key, ...span, quote: known?.quote || quote, breaches });
  });
  return [...remarks.values()];
}

function breachOf(violation: Violation): WordingRemark['breaches'][number] {
  const { rule, why, mend } = violation;
  return { rule, why, mend, isBlocking: isBlocking(violation) };
}

/** By its rule and fault and which of them it is: not by its words. */
function keyOf(box: string, { rule, fault }: Violation, counts: Map<string, number>): string {
  const name = `${box} ${rule} ${fault}`;
  const count = (counts.get(name) ?? 0) + 1;
  counts.set(name, count);
  return `${name} ${count}`;
}

function isUnfinished(
  place: Span | null,
  text: string,
  edition: Edition,
  writing: BoxWriting | null,
): boolean {
  if (writing === null) return false;
  if (place === null) return true;
  if (writing.isRested) return false;
  const sentence = sentencesOf(text, edition.text.abbreviations).findLast(({ start }) => start <= writing.at);
  return sentence !== undefined && sentence.start < place.end && place.start < sentence.end;
}

function lastWord(text: string): Span | null {
  const end = text.trimEnd().length;
  if (end === 0) return null;
  let start = end;
  while (start > 0 && /\S/.test(text[start - 1]!)) start -= 1;
  return { start, end };
}
