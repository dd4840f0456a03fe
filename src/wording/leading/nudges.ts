import type { Edition } from '../edition.ts';
import { diagnosisClass, type Mention } from '../language/diagnoses.ts';
import { type Found, phrasesIn } from '../language/phrases.ts';
import type { Passage, PassageSentence } from '../reading/passage.ts';
import { hasAlternative } from './alternatives.ts';

/** `isOrder`: a nudge that only permits ("feel free to leave it out") tells nobody what to write. */
export type Nudge = Found & { readonly list: 'remove' | 'soften' | 'exclude'; readonly isOrder: boolean };

const LISTS = ['remove', 'soften', 'exclude'] as const;

/**
 * A nudge to take a condition out of the record, to word a complication as none, or to document for the sake of
 * exclusion. "Whether the tear was inherent to the surgery or a complication" leaves it to the provider.
 */
export function nudgeIn(
  passage: Passage,
  sentence: PassageSentence,
  mentions: readonly Mention[],
  edition: Edition,
): Nudge | null {
  const classAt = diagnosisClass(mentions);
  const { tokens } = passage;
  for (const list of LISTS) {
    const found = phrasesIn(edition.phrases[list], tokens, sentence.from, sentence.to, classAt)[0];
    if (found === undefined || tokens[found.from]!.quoted) continue;
    if (list === 'exclude' || !isOpen(passage, sentence, found, edition)) {
      const lead = phrasesIn(edition.phrases.permitting, tokens, sentence.from, found.to)[0];
      return { ...found, list, isOrder: lead === undefined || lead.from > found.from };
    }
  }
  return null;
}

function isOpen({ tokens }: Passage, { from, to }: PassageSentence, found: Found, edition: Edition): boolean {
  for (let at = from; at < found.from; at += 1) {
    const { text } = tokens[at]!;
    // "Indicate if" leaves it open; "if it was expected, leave it out" does not.
    const isAsked = text === 'if' && edition.leading.asking.has(tokens[at - 1]?.text ?? '');
    if (text === 'whether' || isAsked || edition.leading.openers.has(text)) return true;
  }
  if (tokens.slice(found.from, found.to).some(({ text }) => text === 'whether')) return true;
  return hasAlternative(tokens, found.from, to, edition);
}
