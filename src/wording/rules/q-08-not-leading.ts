import { breach } from '../breach.ts';
import type { Edition } from '../edition.ts';
import type { FaultId } from '../faults.ts';
import type { Mention } from '../language/diagnoses.ts';
import type { Found } from '../language/phrases.ts';
import { agreementIn } from '../leading/agreement.ts';
import { assertionIn } from '../leading/assertions.ts';
import { oneAnswerIn } from '../leading/closed-questions.ts';
import { directiveIn } from '../leading/directives.ts';
import { firstPhrase } from '../leading/first-phrase.ts';
import { nudgeIn } from '../leading/nudges.ts';
import { pointingIn } from '../leading/pointing.ts';
import { presumedIn } from '../leading/presumptions.ts';
import { statedIn } from '../leading/statements.ts';
import { oneAnswerOrderedIn } from '../leading/whether.ts';
import { type Passage, type PassageSentence, wordsAt } from '../reading/passage.ts';
import type { QueryReading } from '../reading/read-query.ts';
import type { Violation } from '../violation.ts';

type Leading = Found & { readonly fault: FaultId<'Q-08'> };

/** not leading: does not steer to one answer, or tell the provider what to write. One breach a sentence. */
export function notLeading(reading: QueryReading, edition: Edition): Violation[] {
  return [reading.title, reading.question, ...reading.beside].flatMap((passage) => {
    return passage.sentences.flatMap((sentence) => {
      const mentions = reading.diagnoses.mentionsIn(passage.tokens, sentence.from, sentence.to);
      const leading = leadingIn(passage, sentence, mentions, reading, edition);
      if (leading === null || passage.tokens[leading.from]!.quoted) return [];
      return breach(
        edition,
        reading.channel,
        'Q-08',
        leading.fault,
        wordsAt(passage, leading.from, leading.to),
      );
    });
  });
}

function leadingIn(
  passage: Passage,
  sentence: PassageSentence,
  mentions: readonly Mention[],
  reading: QueryReading,
  edition: Edition,
): Leading | null {
  const directive = directiveIn(passage, sentence, mentions, reading, edition);
  if (directive !== null) return { ...directive, fault: 'directive' };
  // To be told to drop or soften something is to be told what to write.
  const nudge = nudgeIn(passage, sentence, mentions, edition);
  if (nudge !== null && nudge.list !== 'exclude' && nudge.isOrder) return { ...nudge, fault: 'directive' };
  const agreement = agreementIn(passage, sentence, mentions, reading, edition);
  if (agreement !== null) return { ...agreement, fault: 'agreement' };
  const steering = firstPhrase('steering', passage, sentence, mentions, edition);
  if (steering !== null) return { ...steering, fault: 'steering' };
  const ordered = oneAnswerOrderedIn(passage, sentence, mentions, reading, edition);
  if (ordered !== null) return { ...ordered, fault: 'one-answer' };
  const assertion = assertionIn(passage, sentence, mentions, reading, edition);
  if (assertion !== null) return { ...assertion, fault: 'assertion' };
  const answer = oneAnswerIn(passage, sentence, mentions, reading, edition);
  if (answer !== null) return { ...answer, fault: 'one-answer' };
  const stated = statedIn(passage, sentence, mentions, reading, edition);
  if (stated !== null) return { ...stated, fault: 'assertion' };
  const pointing = pointingIn(passage, sentence, reading, edition);
  if (pointing !== null) return { ...pointing, fault: 'directive' };
  const presumed = presumedIn(passage, sentence, mentions, reading, edition);
  return presumed === null ? null : { ...presumed, fault: 'presumes' };
}
