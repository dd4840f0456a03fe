import { breach } from '../breach.ts';
import type { Edition } from '../edition.ts';
import { type Nudge, nudgeIn } from '../leading/nudges.ts';
import { type Passage, wordsAt } from '../reading/passage.ts';
import type { QueryReading } from '../reading/read-query.ts';
import type { Violation } from '../violation.ts';

/** never nudges to drop or soften a complication, or to document something so that a case is excluded. */
export function noNudgeToDrop(reading: QueryReading, edition: Edition): Violation[] {
  // "Not a complication of surgery" is an answer; one that takes the event out of the note is a nudge.
  const labels = reading.options.map(({ label }) => label);
  return [reading.title, reading.question, ...labels, ...reading.beside].flatMap((passage) =>
    passage.sentences.flatMap((sentence) => {
      const mentions = reading.diagnoses.mentionsIn(passage.tokens, sentence.from, sentence.to);
      const nudge = nudgeIn(passage, sentence, mentions, edition);
      if (nudge === null || (labels.includes(passage) && !isAct(passage, nudge, edition))) return [];
      return breach(edition, reading.channel, 'Q-14', nudge.list, wordsAt(passage, nudge.from, nudge.to));
    }),
  );
}

/** "I will remove it from the note", and not "dilutional drop without anemia" or "expected". */
function isAct({ tokens }: Passage, { list, from }: Nudge, { leading }: Edition): boolean {
  return list === 'remove' && (from === 0 || leading.ordering.has(tokens[from - 1]!.text));
}
