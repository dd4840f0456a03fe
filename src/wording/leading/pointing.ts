import type { Edition } from '../edition.ts';
import { type Found, phrasesIn } from '../language/phrases.ts';
import { isAttributed } from '../reading/documented.ts';
import type { Passage, PassageSentence } from '../reading/passage.ts';
import type { QueryReading } from '../reading/read-query.ts';
import { hasAlternative } from './alternatives.ts';

/** "This could be delirium. Please add it to your note.": an order whose "it" is what another sentence only hints at. */
export function pointingIn(
  { tokens }: Passage,
  { from, to }: PassageSentence,
  reading: QueryReading,
  edition: Edition,
): Found | null {
  const found = phrasesIn(edition.leading.pointing, tokens, from, to)[0];
  if (found === undefined) return null;
  const isHinted = [reading.question, ...reading.beside].some((passage) =>
    passage.sentences.some((sentence) => isHint(passage, sentence, reading, edition)),
  );
  return isHinted ? found : null;
}

/** A statement that names a diagnosis which is not documented, as the only one. */
function isHint(
  passage: Passage,
  sentence: PassageSentence,
  { diagnoses, documented }: QueryReading,
  edition: Edition,
): boolean {
  const { from, to, isQuestion } = sentence;
  if (isQuestion || hasAlternative(passage.tokens, from, to, edition)) return false;
  if (isAttributed(passage, sentence, edition)) return false;
  return diagnoses.mentionsIn(passage.tokens, from, to).some((mention) => !documented.holdsName(mention));
}
