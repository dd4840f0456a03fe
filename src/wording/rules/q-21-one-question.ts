import { breach, type Edition } from '../edition.ts';
import { type PassageSentence, wordsAt } from '../reading/passage.ts';
import type { QueryReading } from '../reading/read-query.ts';
import type { Violation } from '../violation.ts';

/** asks one clear question. An order to clarify is a question, "if so, which?" goes on with the one before. */
export function oneQuestion(
  { question, beside, channel, query }: QueryReading,
  edition: Edition,
): Violation[] {
  const { tokens, sentences } = question;
  const questions = sentences.filter((sentence) => sentence.isQuestion && !goesOn(sentence));
  const [, second] = questions;
  if (second !== undefined)
    return breach(edition, channel, 'Q-21', 'several', wordsAt(question, second.from, second.to));
  if (questions.length === 1) return [];
  const also = query.form === 'text' ? beside : [];
  const asks = [question, ...also].some((passage) =>
    passage.tokens.some(
      ({ text }) => edition.leading.asking.has(text) || edition.leading.openers.has(text) || text === '?',
    ),
  );
  return asks ? [] : breach(edition, channel, 'Q-21', 'no-question', wordsAt(question, 0, tokens.length));

  function goesOn({ from }: PassageSentence): boolean {
    return (
      tokens[from]!.text === 'if' && (tokens[from + 1]!.text === 'so' || tokens[from + 1]!.text === 'yes')
    );
  }
}
