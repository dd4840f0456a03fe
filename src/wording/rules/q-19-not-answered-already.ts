import { breach } from '../breach.ts';
import type { Edition } from '../edition.ts';
import { phrasesIn } from '../language/phrases.ts';
import { saysOf } from '../reading/answered.ts';
import { shortened } from '../reading/passage.ts';
import type { QueryReading } from '../reading/read-query.ts';
import type { Violation } from '../violation.ts';

/** What could be answered, as stems of words. */
type Value = readonly string[];

/**
 * what is asked is not answered by a quoted indicator. Only the plain case can be told from the value: a provider's
 * own note says one of the answers, and no other. The engine holds the rest.
 */
export function notAnsweredAlready(reading: QueryReading, edition: Edition): Violation[] {
  const { reason, channel, type } = reading;
  const asksForDetail =
    reason === 'incomplete' ||
    reason === 'imprecise' ||
    (reason === null && (channel === 'inline' || asksForADetail(reading, edition)));
  if (!asksForDetail || type === 'yesno') return [];
  const values = type === 'choice' ? optionsOf(reading, edition) : valuesAskedFor(reading, edition);
  const said = values.flatMap((value) => {
    const indicator = reading.indicators.find((one) => saysOf(one, value, reading, edition));
    return indicator === undefined ? [] : [{ value, quote: indicator.quote.text }];
  });
  // "acute on chronic" says "acute" and "chronic" too: the fullest answer holds all others, or there are two.
  const fullest = said.toSorted((a, b) => b.value.length - a.value.length)[0];
  if (
    fullest === undefined ||
    !said.every(({ value }) => value.every((word) => fullest.value.includes(word)))
  )
    return [];
  return breach(edition, channel, 'Q-19', 'answered', shortened(fullest.quote));
}

/** Pasted text names no reason: there the question has to ask for a dimension of what is documented. */
function asksForADetail({ query, question, diagnoses, documented }: QueryReading, edition: Edition): boolean {
  const { tokens } = question;
  if (query.form !== 'text' || !tokens.some(({ text }) => edition.phrases.detailed.has(text))) return false;
  const mentions = diagnoses.mentionsIn(tokens);
  return mentions.length > 0 && mentions.every((mention) => documented.holdsName(mention));
}

/** The words of each option's label that tell it from the others. */
function optionsOf({ options }: QueryReading, edition: Edition): Value[] {
  const clinical = options.filter(({ kinds }) => kinds.has('clinical'));
  return clinical
    .map(({ label: { tokens } }) =>
      tokens
        .filter(
          ({ kind, stem }, at) =>
            // "type" has weight before its number.
            kind !== 'mark' && (!edition.options.light.has(stem) || tokens[at + 1]?.kind === 'number'),
        )
        .map(({ stem }) => stem),
    )
    .filter(([first = '', ...more]) => more.length > 0 || !/^\d+$/u.test(first)); // "4" stands anywhere
}

/** The values of the one dimension that an open question asks for; none when it asks for several, or for another. */
function valuesAskedFor({ question }: QueryReading, edition: Edition): readonly Value[] {
  const { dimensions } = edition.leading;
  const named = new Set(question.tokens.map(({ text }) => text).filter((text) => dimensions.has(text)));
  const asked = edition.phrases.details.filter(
    (detail) => phrasesIn(detail.asked, question.tokens).length > 0,
  );
  return asked.length === 1 && named.size <= 1 ? asked[0]!.values : [];
}
