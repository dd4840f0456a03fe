import type { Edition } from '../edition.ts';
import type { Mention } from '../language/diagnoses.ts';
import { type Found, phrasesIn } from '../language/phrases.ts';
import type { Passage, PassageSentence } from '../reading/passage.ts';
import type { QueryReading } from '../reading/read-query.ts';
import { hasAlternative } from './alternatives.ts';
import { firstPhrase } from './first-phrase.ts';

/** "Would you agree", and a statement that ends in ", correct?". A report may be put to a provider by yes or no. */
export function agreementIn(
  passage: Passage,
  sentence: PassageSentence,
  mentions: readonly Mention[],
  reading: QueryReading,
  edition: Edition,
): Found | null {
  const tag = tagIn(passage, sentence, edition);
  const found = firstPhrase('agreement', passage, sentence, mentions, edition) ?? tag;
  if (found === null || found === tag) return found;
  // "Do you agree with the ED or with ID?" leaves it open.
  const { tokens } = passage;
  if (tokens[found.to]?.text === 'with' && hasAlternative(tokens, found.to, sentence.to, edition))
    return null;
  if (reading.type !== 'yesno' || !isPutToProvider(reading)) return found;
  const ofReport = firstPhrase('agreementWithReport', passage, sentence, mentions, edition) !== null;
  const documented = mentions.length > 0 && mentions.every((mention) => reading.documented.holds(mention));
  return ofReport || documented ? null : found;
}

function isPutToProvider({ query, reason }: QueryReading): boolean {
  return reason === 'substantiate' || reason === 'conflict' || (reason === null && query.form === 'text');
}

/** Words after the last comma of a question that ask for a nod. */
function tagIn(
  { tokens }: Passage,
  { from, to, isQuestion }: PassageSentence,
  { leading }: Edition,
): Found | null {
  if (!isQuestion) return null;
  for (let at = to - 1; at > from; at -= 1) {
    const { text } = tokens[at]!;
    if (text !== ',' && text !== '-') continue;
    const tag = phrasesIn(leading.tags, tokens, at + 1, to)[0];
    const isWhole = tag !== undefined && tokens.slice(tag.to, to).every(({ kind }) => kind === 'mark');
    return isWhole ? { from, to: tag.to } : null;
  }
  return null;
}
