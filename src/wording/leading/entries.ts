import type { Edition } from '../edition.ts';
import { type Found, phrasesIn } from '../language/phrases.ts';
import type { Passage, PassageSentence } from '../reading/passage.ts';

/** How far before its verb a subject stands. */
const REACH = 3;

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
  const entry = phrasesIn(phrases.entries, tokens, from, to).find((found) => {
    // "No response" before it is no subject of the entry.
    const start = unanswered.to <= found.from ? unanswered.to : from;
    const near = Math.max(start, found.from - REACH);
    return phrasesIn(phrases.noEntry, tokens, near, found.to).length === 0;
  });
  if (entry === undefined) return null;
  return { from: Math.min(unanswered.from, entry.from), to: Math.max(unanswered.to, entry.to) };
}
