import type { Edition } from '../edition.ts';
import type { Mention } from '../language/diagnoses.ts';
import { type Found, phrasesIn } from '../language/phrases.ts';
import { isAttributed } from '../reading/documented.ts';
import type { Passage, PassageSentence } from '../reading/passage.ts';
import { namesASource } from '../reading/places.ts';
import type { QueryReading } from '../reading/read-query.ts';
import { hasAlternative } from './alternatives.ts';

/** A diagnosis stands no further behind its subject. */
const REACH = 12;

/**
 * A diagnosis that no indicator documents, told as a fact: "The patient went into septic shock on 11/12". What is said
 * of the record, of a source, of what is lacking, of alternatives or of criteria states nothing of the patient.
 */
export function statedIn(
  passage: Passage,
  sentence: PassageSentence,
  mentions: readonly Mention[],
  reading: QueryReading,
  edition: Edition,
): Found | null {
  const { documented, title, indicators } = reading;
  if (passage === title || sentence.isQuestion || indicators.length === 0) return null;
  const stated = mentions.find((mention) => !documented.holdsName(mention));
  if (stated === undefined || stated.from - sentence.from > REACH) return null;
  const { from, to } = sentence;
  const tokens = passage.tokens.slice(from, to);
  const { lacking, asking, openers, notTold, predicates, subjects } = edition.leading;
  const isClosed = (word: string): boolean =>
    lacking.has(word) || asking.has(word) || openers.has(word) || notTold.has(word);
  if (tokens.some(({ text, quoted }) => quoted || isClosed(text))) return null;
  const lead = passage.tokens.slice(from, stated.from);
  const isSaidOfPatient =
    lead.some(({ text }) => subjects.has(text)) &&
    phrasesIn(predicates, passage.tokens, from, stated.from).length > 0;
  if (!isSaidOfPatient || hasAlternative(passage.tokens, from, to, edition)) return null;
  if (isAttributed(passage, sentence, edition) || isOfSource(passage, sentence, edition)) return null;
  return { from, to: stated.to };
}

function isOfSource(passage: Passage, { from, to }: PassageSentence, edition: Edition): boolean {
  const text = passage.text.slice(passage.tokens[from]!.start, passage.tokens[to - 1]!.end);
  return namesASource({ ...passage, text, tokens: passage.tokens.slice(from, to) }, edition);
}
