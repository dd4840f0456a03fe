import type { Edition } from '../edition.ts';
import type { Token } from '../language/tokens.ts';

/** How far after "or" a word may say that a place is meant and no other answer. */
const REACH = 3;
/** Alternatives stand near: a longer look would cost a long sentence its square. */
const NEAR = 80;

/**
 * Whether the tokens name an alternative: "or", "versus", "acute/chronic". "Note or discharge summary" is none, and "or
 * not" repeats the one answer.
 */
export function hasAlternative(
  tokens: readonly Token[],
  from: number,
  to: number,
  edition: Edition,
): boolean {
  for (let at = from; at < Math.min(to, from + NEAR); at += 1) {
    const { text } = tokens[at]!;
    if (text === '/' && isChoice(tokens, at, to, edition)) return true;
    if (edition.leading.alternatives.has(text) && isAlternative(tokens, at, to, edition)) return true;
  }
  return false;
}

function isAlternative(tokens: readonly Token[], at: number, to: number, { leading }: Edition): boolean {
  if (tokens[at + 1]?.text === 'not') return false;
  const ahead = tokens.slice(at + 1, Math.min(to, at + 1 + REACH));
  return !ahead.some(({ text }) => leading.notAlternative.has(text));
}

/** "acute/chronic", but not "he/she" and not "s/p". */
function isChoice(tokens: readonly Token[], at: number, to: number, { leading }: Edition): boolean {
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  if (before?.kind !== 'word' || after?.kind !== 'word' || at + 1 >= to) return false;
  return !leading.pairs.has(before.text) && !leading.pairs.has(after.text) && after.text.length > 1;
}
