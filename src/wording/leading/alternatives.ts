import type { Edition } from '../edition.ts';
import type { Token } from '../language/tokens.ts';

/** Pronouns and articles written with a stroke: "he/she" is no choice. */
const PAIRS = new Set(['he', 'she', 'her', 'his', 'or', 'him', 's', 'dr', 'dx']);
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
  { leading }: Edition,
): boolean {
  for (let at = from; at < Math.min(to, from + NEAR); at += 1) {
    const token = tokens[at]!;
    const next = tokens[at + 1]?.text ?? '';
    if (token.text === '/' && isChoice(tokens, at, to)) return true;
    if (token.kind !== 'word' || !leading.alternatives.has(token.text)) continue;
    if (next === 'not') continue;
    let isPlace = false;
    for (let ahead = at + 1; ahead < to && ahead <= at + REACH; ahead += 1) {
      if (leading.notAlternative.has(tokens[ahead]!.text)) isPlace = true;
    }
    if (!isPlace) return true;
  }
  return false;
}

function isChoice(tokens: readonly Token[], at: number, to: number): boolean {
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  if (before?.kind !== 'word' || after?.kind !== 'word' || at + 1 >= to) return false;
  return !PAIRS.has(before.text) && !PAIRS.has(after.text) && after.text.length > 1;
}
