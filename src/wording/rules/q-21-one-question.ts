import { breach } from '../breach.ts';
import type { Edition } from '../edition.ts';
import { type PassageSentence, wordsAt } from '../reading/passage.ts';
import type { QueryReading } from '../reading/read-query.ts';
import type { Violation } from '../violation.ts';
import { notLeading } from './q-08-not-leading.ts';

/** asks one clear question. An order to clarify is a question, "if so, which?" goes on with the one before. */
export function oneQuestion(reading: QueryReading, edition: Edition): Violation[] {
  const { question, beside, channel, query } = reading;
  const { tokens, sentences } = question;
  const questions = sentences.filter((sentence) => sentence.isQuestion && !goesOn(sentence));
  const [, second] = questions;
  if (second !== undefined)
    return breach(edition, channel, 'Q-21', 'several', wordsAt(question, second.from, second.to));
  if (questions.length === 1) return [];
  if (notLeading(reading, edition).length > 0) return []; // what leads is no question, and is named as that
  const also = query.form === 'text' ? beside : [];
  const asks = [question, ...also].some((passage) =>
    passage.tokens.some(
      ({ text }) =>
        edition.leading.asking.has(text) ||
        edition.leading.openers.has(text) ||
        text === 'please' ||
        text === '?',
    ),
  );
  return asks ? [] : breach(edition, channel, 'Q-21', 'no-question', wordsAt(question, 0, tokens.length));

  function goesOn({ from }: PassageSentence): boolean {
    return (
      tokens[from]!.text === 'if' && (tokens[from + 1]!.text === 'so' || tokens[from + 1]!.text === 'yes')
    );
  }
}
