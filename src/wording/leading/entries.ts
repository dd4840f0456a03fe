import type { Edition } from '../edition.ts';
import { type Found, phrasesIn } from '../language/phrases.ts';
import type { Passage, PassageSentence } from '../reading/passage.ts';

/** How far before the participle its subject and auxiliary stand. */
const REACH = 5;

/**
 * A sentence that announces an entry ("is written into the note") where the provider has not chosen ("if left open",
 * "without review", "by default"). That the query itself is recorded or escalated is none.
 */
export function entryWithoutChoice(
  { tokens }: Passage,
  { from, to }: PassageSentence,
  { phrases }: Edition,
): Found | null {
  const unanswered = phrasesIn(phrases.unanswered, tokens, from, to)[0];
  if (unanswered === undefined) return null;
  for (let at = from + 1; at < to; at += 1) {
    if (!phrases.entered.has(tokens[at]!.text)) continue;
    const near = tokens.slice(Math.max(from, at - REACH), at).map(({ text }) => text);
    if (!near.some((word) => phrases.entering.has(word)) || near.some((word) => phrases.noEntry.has(word)))
      continue;
    return { from: Math.min(unanswered.from, at), to: Math.max(unanswered.to, at + 1) };
  }
  return null;
}
