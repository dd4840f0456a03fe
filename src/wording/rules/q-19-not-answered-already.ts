import { breach } from '../breach.ts';
import type { Edition } from '../edition.ts';
import type { Mention } from '../language/diagnoses.ts';
import { phrasesIn } from '../language/phrases.ts';
import { hasAlternative } from '../leading/alternatives.ts';
import { areOld, marksOfPrior } from '../reading/prior-stay.ts';
import { saysOf, type Value } from '../reading/answered.ts';
import { isProvidersNote } from '../reading/providers-note.ts';
import { type Passage, passageOf, shortened } from '../reading/passage.ts';
import type { QueryReading } from '../reading/read-query.ts';
import type { Violation } from '../violation.ts';

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
  const answer = questionsOf(reading, edition)
    .map((question) => answerTo(question, reading, edition))
    .find((found) => found !== null);
  return answer === undefined ? [] : breach(edition, channel, 'Q-19', 'answered', shortened(answer));
}

/** Each question by itself where several are asked openly: one of them may be answered. */
function questionsOf({ question, type }: QueryReading, edition: Edition): Passage[] {
  const asked = question.sentences.filter(({ isQuestion }) => isQuestion);
  if (type === 'choice' || asked.length < 2) return [question];
  return asked.map(({ from, to }) => {
    const { start } = question.tokens[from]!;
    return passageOf(question.text.slice(start, question.tokens[to - 1]!.end), edition.text.abbreviations);
  });
}

/** The quote that answers a question, or null. */
function answerTo(question: Passage, reading: QueryReading, edition: Edition): string | null {
  const values = reading.type === 'choice' ? optionsOf(reading, edition) : valuesAskedFor(question, edition);
  const old = areOld(reading);
  // What an earlier stay says answers nothing of this one.
  const indicators = reading.indicators.filter(
    (one, at) => old[at] !== true && !marksOfPrior(one, edition).asPrior,
  );
  const said = values.flatMap((value) => {
    const by = indicators.filter((one) => saysOf(one, value, question, reading, edition));
    return by.length === 0 ? [] : [{ value, by }];
  });
  // "acute on chronic" says "acute" and "chronic" too: the fullest answer holds all others, or there are two.
  const fullest = said.toSorted((a, b) => b.value.words.length - a.value.words.length)[0];
  if (fullest === undefined) return null;
  const holdsAll = said.every(({ value }) => value.words.every((word) => fullest.value.words.includes(word)));
  // What a report says against the note is a conflict; a report alone answers nothing.
  const note = fullest.by.find((one) => isProvidersNote(one, reading, edition));
  return holdsAll && note !== undefined ? note.quote.text : null;
}

/**
 * Pasted text names no reason: there the question has to ask for a dimension of what is documented, or for one of several
 * answers about it. Where notes are said to differ, one of them answers nothing.
 */
function asksForADetail(reading: QueryReading, edition: Edition): boolean {
  const { query, title, question, beside, diagnoses, documented } = reading;
  const { tokens } = question;
  if (query.form !== 'text') return false;
  const isDetail = tokens.some(({ text }) => edition.phrases.detailed.has(text));
  if (!isDetail && !hasAlternative(tokens, 0, tokens.length, edition)) return false;
  const { conflict } = edition.phrases.yesno;
  if ([title, question, ...beside].some((passage) => phrasesIn(conflict, passage.tokens).length > 0))
    return false;
  const mentions = diagnoses.mentionsIn(tokens);
  const about = isDetail ? mentions : mentions.slice(0, 1);
  return about.length > 0 && about.every((mention) => documented.holdsName(mention));
}

/** The words of each option's label that tell it from the others. */
function optionsOf({ options }: QueryReading, edition: Edition): Value[] {
  const clinical = options.filter(({ kinds }) => kinds.has('clinical'));
  return clinical
    .map(({ label: { tokens } }) => ({
      words: tokens
        .filter(
          ({ kind, stem }, at) =>
            // "type" has weight before its number.
            kind !== 'mark' && (!edition.options.light.has(stem) || tokens[at + 1]?.kind === 'number'),
        )
        .map(({ stem }) => stem),
      isLink: edition.diagnoses.mentionsIn(tokens).length > 1,
      name: nameAlone(tokens, edition),
    }))
    .filter(({ words: [first = '', ...more] }) => more.length > 0 || !/^\d+$/u.test(first)); // "4" stands anywhere
}

/** The diagnosis that a label names with nothing of weight around it, or null. */
function nameAlone(tokens: Passage['tokens'], { diagnoses, options }: Edition): Mention | null {
  const [name, ...more] = diagnoses.mentionsIn(tokens);
  if (name === undefined || more.length > 0) return null;
  const isAlone = tokens.every(
    ({ kind, stem }, at) => kind === 'mark' || options.light.has(stem) || (at >= name.from && at < name.to),
  );
  return isAlone ? name : null;
}

/** The values of the one dimension that an open question asks for; none when it asks for several, or for another. */
function valuesAskedFor(question: Passage, edition: Edition): readonly Value[] {
  const { dimensions } = edition.leading;
  const named = new Set(question.tokens.map(({ text }) => text).filter((text) => dimensions.has(text)));
  const asked = edition.phrases.details.filter(
    (detail) => phrasesIn(detail.asked, question.tokens).length > 0,
  );
  if (asked.length !== 1 || named.size > 1) return [];
  return asked[0]!.values.map((words) => ({ words, isLink: false, name: null }));
}
