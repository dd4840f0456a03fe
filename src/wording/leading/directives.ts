import type { Edition } from '../edition.ts';
import type { Mention } from '../language/diagnoses.ts';
import type { Found } from '../language/phrases.ts';
import type { Documented } from '../reading/documented.ts';
import type { Passage, PassageSentence } from '../reading/passage.ts';
import type { QueryReading } from '../reading/read-query.ts';
import { hasAlternative } from './alternatives.ts';

/** How many words before a verb say what it is: more would cost a long sentence its square. */
const NEAR = 24;
/** How far after a diagnosis a dimension of it may be named. */
const REACH = 4;
const ASKED_OF = new Set(['please', 'kindly', 'you', 'need', 'want', 'reminder', 'remember', 'forget']);

/**
 * An order to write a diagnosis: "please document acute systolic heart failure", "add sepsis to the problem list". An
 * order about a dimension of it ("the type of heart failure") or with alternatives is none.
 */
export function directiveIn(
  passage: Passage,
  sentence: PassageSentence,
  mentions: readonly Mention[],
  { documented }: QueryReading,
  edition: Edition,
): Found | null {
  const { tokens } = passage;
  const byStart = new Map(mentions.map((mention) => [mention.from, mention]));
  for (let at = sentence.from; at < sentence.to; at += 1) {
    if (!edition.leading.writing.has(tokens[at]!.text) || !isOrder(passage, sentence, at, edition)) continue;
    const mention = objectOf(passage, sentence, at + 1, byStart, documented, edition);
    if (mention !== null && !(documented.holds(mention) && givesThanks(passage, sentence, at)))
      return { from: at, to: mention.to };
    const words = dictatedAt(passage, sentence, at + 1, documented, edition);
    if (words > 0) return { from: at, to: words };
  }
  return null;
}

/** Whether the verb at `at` gives an order: it opens the sentence or an item, or "please", "could you" leads to it. */
function isOrder(
  { tokens }: Passage,
  { from, isQuestion }: PassageSentence,
  at: number,
  edition: Edition,
): boolean {
  const { ordering, modals, openers } = edition.leading;
  if (tokens[at + 1]?.text === ':' && at === from) return false; // "Note: ..." is a label
  // "The notes (3/4 and 3/5) carry ...": behind a bracket that closes, the sentence goes on.
  const isAtStart = at === from || (tokens[at - 1]!.kind === 'mark' && tokens[at - 1]!.text !== ')');
  if (isAtStart) return !isQuestion || tokens[at - 1]?.text === ',';
  const { text: before } = tokens[at - 1]!;
  if (!ordering.has(before)) return false;
  if (modals.has(before) && tokens[at - 2]?.text !== 'you') return false; // "we will code"
  if (before === 'please' || before === 'kindly') return true;
  // "what criteria were used to diagnose pneumonia" asks openly.
  const lead = tokens.slice(Math.max(from, at - NEAR), at).map(({ text }) => text);
  if (lead.some((word) => openers.has(word))) return false;
  // "need you to document", "update the note to include": a "to" that leads back to an order.
  return before !== 'to' || lead.some((word) => ASKED_OF.has(word));
}

/** The diagnosis that a verb of writing takes, with nothing between them but "the diagnosis of", "patient has". */
function objectOf(
  { tokens }: Passage,
  sentence: PassageSentence,
  start: number,
  byStart: ReadonlyMap<number, Mention>,
  documented: Documented,
  edition: Edition,
): Mention | null {
  for (let at = start; at < Math.min(sentence.to, start + NEAR); at += 1) {
    const mention = byStart.get(at);
    if (mention !== undefined) {
      const change = changedTo(tokens, start - 1, mention.to, edition);
      if (change < 0) return isOpen(tokens, mention, sentence.to, documented, edition) ? null : mention;
      at = change; // what it is changed to is what it orders
    } else if (!edition.leading.fillers.has(tokens[at]!.text) && !tokens[at]!.quoted) {
      return null;
    }
  }
  return null;
}

/** 'Thank you for documenting "wound infection"' orders nothing that is not done. */
function givesThanks({ tokens }: Passage, { from }: PassageSentence, at: number): boolean {
  return tokens.slice(from, at).some(({ text }) => text === 'thank' || text === 'thanks');
}

/** 'Add "acute on chronic" before it': where quoted words end that say how acute or severe, and stand nowhere; or 0. */
function dictatedAt(
  { tokens }: Passage,
  { to }: PassageSentence,
  start: number,
  documented: Documented,
  edition: Edition,
): number {
  let at = start;
  while (at < to && !tokens[at]!.quoted && edition.leading.fillers.has(tokens[at]!.text)) at += 1;
  let end = at;
  while (end < to && tokens[end]!.quoted) end += 1;
  const isNew = tokens
    .slice(at, end)
    .some(({ text, stem }) => edition.diagnoses.isQualifier(stem) && !documented.holdsWord(text));
  return isNew && !hasAlternative(tokens, end, to, edition) ? end : 0;
}

/**
 * "Heart failure type", "sepsis or ...", and of what is documented "heart failure with its acuity". "Sepsis as a secondary
 * diagnosis" and, of what is not documented, "pneumonia and its organism" are named.
 */
function isOpen(
  tokens: Passage['tokens'],
  mention: Mention,
  to: number,
  documented: Documented,
  edition: Edition,
): boolean {
  const { adding, dimensions } = edition.leading;
  const [first = '', ...more] = tokens
    .slice(mention.to, Math.min(to, mention.to + REACH))
    .map(({ text }) => text);
  if (
    dimensions.has(first) ||
    (adding.has(first) && documented.holds(mention) && more.some((word) => dimensions.has(word)))
  )
    return true;
  return hasAlternative(tokens, mention.from, to, edition);
}

/** Where the "to" of 'change "CHF" to ...' stands, right after what is changed, or -1. */
function changedTo(tokens: Passage['tokens'], verb: number, at: number, { leading }: Edition): number {
  if (!leading.changing.has(tokens[verb]!.text)) return -1; // "add sepsis to the list"
  const next = tokens[at]?.kind === 'mark' ? at + 1 : at;
  return tokens[next]?.text === 'to' ? next : -1;
}
