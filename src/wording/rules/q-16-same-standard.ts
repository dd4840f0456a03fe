import { breach } from '../breach.ts';
import type { Edition } from '../edition.ts';
import { phrasesIn } from '../language/phrases.ts';
import { wordsAt } from '../reading/passage.ts';
import type { QueryReading } from '../reading/read-query.ts';
import type { Violation } from '../violation.ts';

/** nothing calls itself no query to escape the standard. */
export function sameStandard(
  { title, question, beside, channel }: QueryReading,
  edition: Edition,
): Violation[] {
  return [title, question, ...beside].flatMap((passage) =>
    phrasesIn(edition.phrases.exempting, passage.tokens).flatMap(({ from, to }) =>
      breach(edition, channel, 'Q-16', 'exempts-itself', wordsAt(passage, from, to)),
    ),
  );
}
