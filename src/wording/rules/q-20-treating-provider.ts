import { breach } from '../breach.ts';
import type { Edition } from '../edition.ts';
import { phrasesIn } from '../language/phrases.ts';
import { wordsAt } from '../reading/passage.ts';
import type { QueryReading } from '../reading/read-query.ts';
import type { Violation } from '../violation.ts';

const REACH = 3;

/** addressed to a provider who cares for the patient, and answered by no one in their place. */
export function treatingProvider({ question, beside, channel }: QueryReading, edition: Edition): Violation[] {
  return [question, ...beside].flatMap((passage) => {
    const inPlace = phrasesIn(edition.phrases.inPlaceOf, passage.tokens).flatMap(({ from, to }) =>
      breach(edition, channel, 'Q-20', 'in-place-of', wordsAt(passage, from, to)),
    );
    const addressed = passage.sentences.flatMap(({ from, to }) => {
      if (!edition.phrases.addressing.has(passage.tokens[from]!.text) || to - from > 8) return [];
      const near = passage.tokens.slice(from + 1, Math.min(to, from + 1 + REACH));
      if (!near.some(({ text }) => edition.phrases.notProviders.has(text))) return [];
      return breach(edition, channel, 'Q-20', 'not-a-provider', wordsAt(passage, from, to));
    });
    return [...inPlace, ...addressed];
  });
}
