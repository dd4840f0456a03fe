import type { Edition } from '../edition.ts';
import type { Mention } from '../language/diagnoses.ts';
import type { Found } from '../language/phrases.ts';
import { isAttributed } from '../reading/documented.ts';
import type { Passage, PassageSentence } from '../reading/passage.ts';
import type { QueryReading } from '../reading/read-query.ts';
import { firstPhrase } from './first-phrase.ts';

/** "Patient meets criteria for sepsis". Another's words, told as another's, are an indicator. */
export function assertionIn(
  passage: Passage,
  sentence: PassageSentence,
  mentions: readonly Mention[],
  reading: QueryReading,
  edition: Edition,
): Found | null {
  if (mentions.length === 0 || isAttributed(passage, sentence, edition)) return null;
  const found = firstPhrase('assertions', passage, sentence, mentions, edition);
  // "ATN is present when ..." defines it.
  if (found !== null && edition.phrases.conditionals.has(passage.tokens[found.to]?.text ?? '')) return null;
  if (found === null || isOpen(passage, sentence, found, edition)) return null;
  const lead = passage.tokens.slice(sentence.from, found.from);
  if (lead.some(({ text }) => edition.leading.interpreters.has(text))) return null;
  const stated = mentions.filter(({ from, to }) => from < found.to && to > found.from);
  return stated.every((mention) => reading.documented.holds(mention)) ? null : found;
}

/** "Which diagnosis is consistent with ...", "whether this represents sepsis or ..." ask. */
function isOpen(
  { tokens }: Passage,
  { from, isQuestion }: PassageSentence,
  found: Found,
  { leading }: Edition,
): boolean {
  for (let at = from; at < found.from; at += 1) {
    const { text } = tokens[at]!;
    if (text === 'whether' || text === 'if') return true;
    if (!isQuestion || tokens[at + 1]!.text === 'you') continue; // "can you provide documentation of" orders
    if (leading.openers.has(text) || leading.auxiliaries.has(text)) return true;
  }
  return isQuestion && leading.auxiliaries.has(tokens[found.from]!.text);
}
