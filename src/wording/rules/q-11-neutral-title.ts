import { breach } from '../breach.ts';
import type { Edition } from '../edition.ts';
import type { Mention } from '../language/diagnoses.ts';
import { wordsAt } from '../reading/passage.ts';
import type { QueryReading } from '../reading/read-query.ts';
import type { Violation } from '../violation.ts';
import { notLeading } from './q-08-not-leading.ts';

/** the title names no diagnosis, acuity, severity or type that is not documented. */
export function neutralTitle(reading: QueryReading, edition: Edition): Violation[] {
  const { title, diagnoses, documented, channel } = reading;
  // Without any indicator it cannot be told what is documented; a question that leads takes it for granted.
  const asked =
    reading.indicators.length > 0 || notLeading(reading, edition).length > 0 ? [] : askedAbout(reading);
  return diagnoses
    .mentionsIn(title.tokens)
    .filter(({ head }) => !title.tokens[head]!.quoted)
    .filter(({ to }) => !edition.phrases.measures.has(title.tokens[to]?.text ?? ''))
    .filter((mention) => !documented.holds(mention) && !asked.some((one) => isSame(one, mention)))
    .flatMap(({ from, to }) => breach(edition, channel, 'Q-11', 'names-diagnosis', wordsAt(title, from, to)));
}

/** What the question is about, where the reason says that it is documented. */
function askedAbout({ query, reason, question, diagnoses }: QueryReading): readonly Mention[] {
  if (reason === null ? query.form === 'structured' : reason === 'indicators without diagnosis') return [];
  return diagnoses.mentionsIn(question.tokens);
}

function isSame(asked: Mention, named: Mention): boolean {
  return (
    [...named.concepts].every((concept) => asked.concepts.has(concept)) &&
    [...named.words].every((word) => asked.words.has(word))
  );
}
