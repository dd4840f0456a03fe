import type { Edition } from '../edition.ts';
import { diagnosisClass, type Mention } from '../language/diagnoses.ts';
import { type Found, phrasesIn } from '../language/phrases.ts';
import type { Passage, PassageSentence } from '../reading/passage.ts';

type List = 'agreement' | 'agreementWithReport' | 'steering' | 'assertions';

/** The first phrase of a list in a sentence; {diagnosis} is any of the mentions. */
export function firstPhrase(
  list: List,
  { tokens }: Passage,
  { from, to }: PassageSentence,
  mentions: readonly Mention[],
  edition: Edition,
): Found | null {
  return phrasesIn(edition.leading[list], tokens, from, to, diagnosisClass(mentions))[0] ?? null;
}
