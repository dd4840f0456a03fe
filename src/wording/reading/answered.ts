import type { Edition } from '../edition.ts';
import type { Meaning } from '../language/diagnoses.ts';
import { hasAlternative } from '../leading/alternatives.ts';
import { clausesOf } from './clauses.ts';
import { isInDoubt } from './in-doubt.ts';
import { namesAsCause } from './named-as-cause.ts';
import { leadsUp, trails } from './own-qualifiers.ts';
import type { Passage } from './passage.ts';
import type { IndicatorReading, QueryReading } from './read-query.ts';
import { meaningWrittenOut } from './meaning-written-out.ts';

/** What could be answered. */
export interface Value {
  /** The stems of its words. */
  readonly words: readonly string[];
  /** Whether it holds two diagnoses, and so a link between them: "anemia in CKD". */
  readonly isLink: boolean;
  /** The diagnosis that it is and nothing more, or null. */
  readonly name: Meaning | null;
}

/** Whether an indicator says `value` of the condition that `question` is about. */
export function saysOf(
  { quote }: IndicatorReading,
  answer: Value,
  question: Passage,
  reading: QueryReading,
  edition: Edition,
): boolean {
  if (namesAsCause(quote, answer.name, question, reading, edition)) return true;
  const { words: value, isLink } = answer;
  if (isInDoubt(quote, value, edition)) return false;
  const { words, concepts: said } = meaningWrittenOut(quote, reading.diagnoses, edition);
  const asksAbout = new Set(
    reading.diagnoses.mentionsIn(question.tokens).flatMap(({ concepts }) => [...concepts]),
  );
  const named = edition.diagnoses // an option's own label would name itself
    .mentionsIn(quote.tokens)
    .filter(
      ({ concepts }) => asksAbout.size === 0 || [...concepts].some((concept) => asksAbout.has(concept)),
    );
  // "heart failure, diastolic dysfunction" says nothing of the type of the failure.
  const isOwn = (word: string): boolean =>
    !edition.diagnoses.isQualifier(word) ||
    named.some(
      (mention) =>
        mention.words.has(word) ||
        trails(quote.tokens, mention.to, word, edition) ||
        leadsUp(quote.tokens, mention.from, word, edition),
    );
  const asked = new Set(subjectOf(question, reading, edition).map(({ stem }) => stem));
  return (
    value.some((word) => !asked.has(word)) &&
    value.every((word) => words.has(word) && isOwn(word)) &&
    (!value.some((word) => /^\d/u.test(word)) || standsTogether(quote.tokens, value)) &&
    (!(isLink || isChoice(question, edition) || isOfTest(quote, edition)) ||
      saysTogether(quote, value, question, reading, edition)) &&
    isAboutTheSame({ words, concepts: said }, question, reading, edition)
  );
}

/** Numbers count only in their place: "stage 3". */
function standsTogether(tokens: Passage['tokens'], value: readonly string[]): boolean {
  return tokens.some((_, at) => value.every((word, index) => tokens[at + index]?.stem === word));
}

function isChoice({ tokens }: Passage, edition: Edition): boolean {
  return hasAlternative(tokens, 0, tokens.length, edition);
}

/** "HTN, HFpEF" and "anemia; CKD 4" list two conditions, and say of neither that it is due to the other. */
function saysTogether(
  { tokens, sentences, text }: Passage,
  value: readonly string[],
  question: Passage,
  { diagnoses }: QueryReading,
  edition: Edition,
): boolean {
  const subject = diagnoses.mentionsIn(question.tokens)[0]?.concepts ?? [];
  return sentences.some(({ from, to }) =>
    clausesOf(tokens, from, to).some((clause) => {
      const { words, concepts } = meaningWrittenOut({ text, tokens: clause }, diagnoses, edition);
      return (
        value.every((word) => words.has(word) || concepts.has(word)) &&
        [...subject].some((concept) => concepts.has(concept))
      );
    }),
  );
}

/** What a question is about. Behind its subject "traumatic or due to osteoporosis" are answers. */
function subjectOf(question: Passage, { diagnoses }: QueryReading, edition: Edition): Passage['tokens'] {
  const { tokens } = question;
  if (!isChoice(question, edition)) return tokens;
  const subject = diagnoses.mentionsIn(tokens)[0];
  return subject === undefined ? tokens : tokens.slice(0, subject.to);
}

/** "Sputum cx MSSA": what a test found is nobody's answer until it stands with what is asked about. */
function isOfTest({ tokens }: Passage, { phrases }: Edition): boolean {
  return tokens.some(({ text }) => phrases.cultures.has(text));
}

/** Whether the quote names every diagnosis of the question, or, where it names none, shares a word of weight with it. */
function isAboutTheSame(
  { words, concepts }: Meaning,
  question: Passage,
  { title, diagnoses }: QueryReading,
  { options, leading }: Edition,
): boolean {
  const asked = diagnoses.mentionsIn(question.tokens);
  // "Which side?" leaves the condition to the title.
  const mentions = asked.length > 0 ? asked : diagnoses.mentionsIn(title.tokens);
  if (mentions.length > 0) {
    return mentions.every((mention) => [...mention.concepts].every((concept) => concepts.has(concept)));
  }
  return question.tokens.some(
    ({ kind, text, stem }) =>
      kind === 'word' &&
      words.has(stem) &&
      !options.light.has(stem) &&
      !leading.openers.has(text) &&
      !leading.auxiliaries.has(text) &&
      !leading.dimensions.has(text),
  );
}
