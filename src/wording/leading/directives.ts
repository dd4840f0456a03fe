import type { Edition } from '../edition.ts';
import type { Mention } from '../language/diagnoses.ts';
import type { Found } from '../language/phrases.ts';
import type { Passage, PassageSentence } from '../reading/passage.ts';
import { hasAlternative } from './alternatives.ts';

const CHANGING = new Set([
  'change',
  'changing',
  'revise',
  'revising',
  'amend',
  'amending',
  'correct',
  'correcting',
  'update',
  'updating',
  'edit',
  'upgrade',
]);
const MODALS = new Set(['will', 'would', 'can', 'could', 'may']);
const ADDING = new Set(['with', 'and', 'including', ',', '(', 'by', '-']);
/** How many words before a verb say what it is: more would cost a long sentence its square. */
const NEAR = 24;

/**
 * An order to write a diagnosis: "please document acute systolic heart failure", "add sepsis to the problem list". An
 * order about a dimension of it ("the type of heart failure") or with alternatives is none.
 */
export function directiveIn(
  passage: Passage,
  sentence: PassageSentence,
  mentions: readonly Mention[],
  edition: Edition,
): Found | null {
  const { tokens } = passage;
  const byStart = new Map(mentions.map((mention) => [mention.from, mention]));
  for (let at = sentence.from; at < sentence.to; at += 1) {
    if (!edition.leading.writing.has(tokens[at]!.text) || !isOrder(passage, sentence, at, edition)) continue;
    const mention = objectOf(passage, sentence, at + 1, byStart, edition);
    if (mention !== null) return { from: at, to: mention.to };
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
  const { ordering, openers } = edition.leading;
  if (tokens[at + 1]?.text === ':' && at === from) return false; // "Note: ..." is a label
  if (at === from || tokens[at - 1]!.kind === 'mark') return !isQuestion || tokens[at - 1]?.text === ',';
  const { text: before } = tokens[at - 1]!;
  if (!ordering.has(before)) return false;
  if (MODALS.has(before) && tokens[at - 2]?.text !== 'you') return false; // "we will code"
  // "what criteria were used to diagnose pneumonia" asks openly.
  for (let back = Math.max(from, at - NEAR); back < at; back += 1) {
    if (openers.has(tokens[back]!.text)) return false;
  }
  if (before !== 'to') return true;
  return isAskedOf(tokens, from, at - 1);
}

/** "need you to document", "update the note to include": a "to" that leads back to an order. */
function isAskedOf(tokens: Passage['tokens'], from: number, to: number): boolean {
  for (let at = Math.max(from, to - NEAR); at < to; at += 1) {
    const { text } = tokens[at]!;
    if (text === 'please' || text === 'kindly' || text === 'you' || text === 'need' || text === 'want')
      return true;
  }
  return false;
}

/** The diagnosis that a verb of writing takes, with nothing between them but "the diagnosis of", "patient has". */
function objectOf(
  { tokens }: Passage,
  sentence: PassageSentence,
  start: number,
  byStart: ReadonlyMap<number, Mention>,
  edition: Edition,
): Mention | null {
  const { fillers, dimensions } = edition.leading;
  for (let at = start; at < Math.min(sentence.to, start + NEAR); at += 1) {
    const mention = byStart.get(at);
    const change = mention === undefined ? -1 : changedTo(tokens, start - 1, mention.to);
    if (change > 0) {
      at = change; // what it is changed to is what it orders
    } else if (mention !== undefined) {
      const next = tokens.slice(mention.to, Math.min(sentence.to, mention.to + 4)).map(({ text }) => text);
      // "heart failure type", "heart failure with its acuity"; but "heart failure as a secondary diagnosis" is named.
      const isOpen =
        dimensions.has(next[0] ?? '') ||
        (ADDING.has(next[0] ?? '') && next.some((word) => dimensions.has(word)));
      const isChoice = hasAlternative(tokens, at, sentence.to, edition);
      return isOpen || isChoice ? null : mention;
    }
    if (change < 0 && !fillers.has(tokens[at]!.text) && !tokens[at]!.quoted && tokens[at]!.text !== '"')
      return null;
  }
  return null;
}

/** Where the "to" of 'change "CHF" to ...' stands, right after what is changed, or -1. */
function changedTo(tokens: Passage['tokens'], verb: number, at: number): number {
  if (!CHANGING.has(tokens[verb]!.text)) return -1; // "add sepsis to the list"
  const next = tokens[at]?.kind === 'mark' ? at + 1 : at;
  return tokens[next]?.text === 'to' ? next : -1;
}
