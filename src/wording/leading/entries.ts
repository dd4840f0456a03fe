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
    // "'Not intractable' goes into the note" denies nothing.
    return phrasesIn(phrases.noEntry, tokens, near, found.to).every((denial) => tokens[denial.from]!.quoted);
  });
  if (entry === undefined || isChosen(tokens, from, to, unanswered, phrases)) return null;
  return { from: Math.min(unanswered.from, entry.from), to: Math.max(unanswered.to, entry.to) };
}

/** "The answer you select is entered on signing": a choice is spoken of, and not only that none is made. */
function isChosen(
  tokens: Passage['tokens'],
  from: number,
  to: number,
  unanswered: Found,
  { choosing, denials }: Edition['phrases'],
): boolean {
  // "Without his review" stays so, whoever chooses.
  if (tokens.slice(unanswered.from, unanswered.to).some(({ text }) => denials.has(text))) return false;
  return phrasesIn(choosing, tokens, from, to).some(
    (found) => found.to <= unanswered.from || found.from >= unanswered.to,
  );
}
