import type { Edition } from '../edition.ts';
import type { Mention } from '../language/diagnoses.ts';
import type { Found } from '../language/phrases.ts';
import type { Passage, PassageSentence } from '../reading/passage.ts';
import type { QueryReading } from '../reading/read-query.ts';
import { hasAlternative } from './alternatives.ts';

/** No diagnosis is documented, says the reason; the question speaks of one as if it were. */
export function presumedIn(
  passage: Passage,
  sentence: PassageSentence,
  mentions: readonly Mention[],
  { reason, question, documented }: QueryReading,
  edition: Edition,
): Found | null {
  if (passage !== question || reason !== 'indicators without diagnosis') return null;
  const asks =
    sentence.isQuestion ||
    passage.tokens.slice(sentence.from, sentence.to).some(({ text }) => text === 'please');
  if (!asks || hasAlternative(passage.tokens, sentence.from, sentence.to, edition)) return null;
  const named = mentions.filter((mention) => !documented.holdsName(mention));
  // Two or more in one sentence are alternatives laid side by side.
  return named.length === 1 ? { from: named[0]!.from, to: named[0]!.to } : null;
}
