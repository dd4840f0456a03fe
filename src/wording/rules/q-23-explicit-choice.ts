import { breach } from '../breach.ts';
import type { Edition } from '../edition.ts';
import { diagnosisClass } from '../language/diagnoses.ts';
import { phrasesIn } from '../language/phrases.ts';
import { wordsAt } from '../reading/passage.ts';
import type { QueryReading } from '../reading/read-query.ts';
import type { Violation } from '../violation.ts';

/** nothing is said to be documented without the provider's explicit choice. */
export function explicitChoice(reading: QueryReading, edition: Edition): Violation[] {
  const labels = reading.options.map(({ label }) => label);
  return [reading.title, reading.question, ...labels, ...reading.beside].flatMap((passage) => {
    const mentions = reading.diagnoses.mentionsIn(passage.tokens);
    const classAt = diagnosisClass(mentions);
    return phrasesIn(edition.phrases.bySilence, passage.tokens, 0, passage.tokens.length, classAt).flatMap(
      ({ from, to }) => breach(edition, reading.channel, 'Q-23', 'by-silence', wordsAt(passage, from, to)),
    );
  });
}
