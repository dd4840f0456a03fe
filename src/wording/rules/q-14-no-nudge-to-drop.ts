import { breach } from '../breach.ts';
import type { Edition } from '../edition.ts';
import { diagnosisClass } from '../language/diagnoses.ts';
import { type Found, phrasesIn } from '../language/phrases.ts';
import { hasAlternative } from '../leading/alternatives.ts';
import { type Passage, type PassageSentence, wordsAt } from '../reading/passage.ts';
import type { QueryReading } from '../reading/read-query.ts';
import type { Violation } from '../violation.ts';

const LISTS = ['remove', 'soften', 'exclude'] as const;

/** never nudges to drop or soften a complication, or to document something so that a case is excluded. */
export function noNudgeToDrop(reading: QueryReading, edition: Edition): Violation[] {
  return [reading.title, reading.question, ...reading.beside].flatMap((passage) => {
    const mentions = reading.diagnoses.mentionsIn(passage.tokens);
    const classAt = diagnosisClass(mentions);
    return passage.sentences.flatMap((sentence) => {
      for (const list of LISTS) {
        const found = phrasesIn(
          edition.phrases[list],
          passage.tokens,
          sentence.from,
          sentence.to,
          classAt,
        )[0];
        if (found === undefined || passage.tokens[found.from]!.quoted) continue;
        if (list !== 'exclude' && isOpen(passage, sentence, found, edition)) continue;
        return breach(edition, reading.channel, 'Q-14', list, wordsAt(passage, found.from, found.to));
      }
      return [];
    });
  });
}

/** "Whether the tear was inherent to the surgery or a complication" leaves it to the provider. */
function isOpen({ tokens }: Passage, { from, to }: PassageSentence, found: Found, edition: Edition): boolean {
  for (let at = from; at < found.from; at += 1) {
    const { text } = tokens[at]!;
    if (text === 'whether' || text === 'if' || edition.leading.openers.has(text)) return true;
  }
  return hasAlternative(tokens, found.from, to, edition);
}
