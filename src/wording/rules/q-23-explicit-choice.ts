import { breach } from '../breach.ts';
import type { Edition } from '../edition.ts';
import { diagnosisClass } from '../language/diagnoses.ts';
import { isDenied } from '../leading/denials.ts';
import { entryWithoutChoice } from '../leading/entries.ts';
import { phrasesIn } from '../language/phrases.ts';
import { wordsAt } from '../reading/passage.ts';
import type { QueryReading } from '../reading/read-query.ts';
import type { Violation } from '../violation.ts';

/** nothing is said to be documented without the provider's explicit choice. One breach a sentence. */
export function explicitChoice(reading: QueryReading, edition: Edition): Violation[] {
  const labels = reading.options.map(({ label }) => label);
  return [reading.title, reading.question, ...labels, ...reading.beside].flatMap((passage) =>
    passage.sentences.flatMap((sentence) => {
      const { from, to } = sentence;
      const classAt = diagnosisClass(reading.diagnoses.mentionsIn(passage.tokens, from, to));
      const found =
        phrasesIn(edition.phrases.bySilence, passage.tokens, from, to, classAt).find(
          (phrase) => !isDenied(passage, from, phrase.from, edition),
        ) ?? entryWithoutChoice(passage, sentence, edition);
      if (found === null) return [];
      return breach(edition, reading.channel, 'Q-23', 'by-silence', wordsAt(passage, found.from, found.to));
    }),
  );
}
