import { breach } from '../breach.ts';
import type { Edition } from '../edition.ts';
import { type Found, phrasesIn } from '../language/phrases.ts';
import { hasAlternative } from '../leading/alternatives.ts';
import { type Passage, type PassageSentence, wordsAt } from '../reading/passage.ts';
import type { QueryReading } from '../reading/read-query.ts';
import type { Violation } from '../violation.ts';
import { secondClause, unlikeDimensions, unlikeRequests } from '../reading/two-questions.ts';
import { isConclusion } from './q-01-indicators.ts';
import { notLeading } from './q-08-not-leading.ts';

/** asks one clear question. An order to clarify is a question, "if so, which?" goes on with the one before. */
export function oneQuestion(reading: QueryReading, edition: Edition): Violation[] {
  const { question, channel } = reading;
  const second = secondQuestion(reading, edition);
  if (second !== null) {
    return breach(edition, channel, 'Q-21', 'several', wordsAt(question, second.from, second.to));
  }
  if (asksAnything(reading, edition)) return [];
  return breach(edition, channel, 'Q-21', 'no-question', wordsAt(question, 0, question.tokens.length));
}

function secondQuestion(reading: QueryReading, edition: Edition): Found | null {
  const { question } = reading;
  const marked = question.sentences.filter(
    (sentence) => sentence.isQuestion && !goesOn(question, sentence) && !isAside(question, sentence, edition),
  );
  if (marked[1] !== undefined) return marked[1];
  for (const sentence of question.sentences) {
    const within = secondClause(question, sentence, edition);
    if (within !== null) return within;
  }
  const [, ...later] = question.sentences;
  return (
    unlikeDimensions(reading, edition) ??
    unlikeRequests(reading, edition) ??
    later.find((sentence) => asksForMore(question, sentence, edition)) ??
    null
  );
}

/** "If so, ...", "If yes, ...". */
function goesOn({ tokens }: Passage, { from }: PassageSentence): boolean {
  const second = tokens[from + 1]?.text;
  return tokens[from]!.text === 'if' && (second === 'so' || second === 'yes');
}

/** "Questions? Call us.", "Could you answer this one for Dr. B.?" */
function isAside({ tokens }: Passage, { from, to }: PassageSentence, { phrases }: Edition): boolean {
  return [phrases.footers, phrases.inPlaceOf].some((list) => phrasesIn(list, tokens, from, to).length > 0);
}

/** "Please also clarify the stage of CKD", but not "please also document your response". */
function asksForMore({ tokens }: Passage, { from, to }: PassageSentence, edition: Edition): boolean {
  const { asking, dimensions } = edition.leading;
  const has = (words: ReadonlySet<string>): boolean =>
    tokens.slice(from, to).some(({ text }) => words.has(text));
  return phrasesIn(edition.phrases.another, tokens, from, to).length > 0 && has(asking) && has(dimensions);
}

/** "Degree of the laceration:" over the answers of a pasted text; inline "stage not stated for: CKD" too. */
function namesWhatIsOpen({ query, question, channel }: QueryReading, edition: Edition): boolean {
  const { phrases } = edition;
  const isLabel = query.form === 'text' && question.text.endsWith(':');
  const isPrompt = channel === 'inline' && phrasesIn(phrases.gaps, question.tokens).length > 0;
  const last = question.tokens.findLast(({ kind }) => kind !== 'mark')?.text ?? '';
  if (query.form === 'text' && phrases.unfinished.has(last) && !/[.!]$/u.test(question.text)) return true;
  // "Primary or secondary not stated for: ..."
  if (isPrompt && hasAlternative(question.tokens, 0, question.tokens.length, edition)) return true;
  return (isLabel || isPrompt) && question.tokens.some(({ text }) => phrases.openDimensions.has(text));
}

/** Whether anything is asked at all. What leads is no question, but it is named as that, once. */
function asksAnything(reading: QueryReading, edition: Edition): boolean {
  const { asking, openers } = edition.leading;
  const passages = reading.query.form === 'text' ? [reading.question, ...reading.beside] : [reading.question];
  const asks = passages.some(({ tokens }) =>
    tokens.some(
      ({ text }, at) =>
        (asking.has(text) && !isNoun(tokens, at, edition)) ||
        openers.has(text) ||
        text === 'please' ||
        text === 'requested' ||
        text === '?',
    ),
  );
  // "Is the hernia:" is answered by the list behind it.
  const { sentences, tokens: words } = reading.question;
  const opens = sentences.some(({ from }) => edition.leading.auxiliaries.has(words[from]!.text));
  return asks || opens || namesWhatIsOpen(reading, edition) || isNamedAsLeading(reading, edition);
}

/** "Your next note", "in the record": the same words name things. */
function isNoun(tokens: Passage['tokens'], at: number, { leading }: Edition): boolean {
  return tokens.slice(Math.max(0, at - 2), at).some(({ text }) => leading.determiners.has(text));
}

const ASKING_FAULTS: ReadonlySet<string> = new Set(['directive', 'agreement', 'one-answer']);

/**
 * Whether what stands where the question should is named as leading already. A message without facts, answers or
 * question only concludes, and asks nothing unless it orders.
 */
function isNamedAsLeading(reading: QueryReading, edition: Edition): boolean {
  const { query, indicators, options } = reading;
  const leading = notLeading(reading, edition);
  const onlyTells =
    query.form === 'text' &&
    options.length === 0 &&
    indicators.every((one) => isConclusion(one, reading, edition));
  return leading.some(({ fault }) => !onlyTells || ASKING_FAULTS.has(fault));
}
