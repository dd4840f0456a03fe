import { tokensOf } from './tokens.ts';

/**
 * Phrases are written as data, a slot for each word: "would|do you [not] agree" has alternatives and a word that may be
 * left out, "..3" passes over up to three words, "^" is where a sentence begins, "{diagnosis}" is one of the classes
 * that the caller knows.
 */
export type Slot =
  | { readonly kind: 'word'; readonly words: ReadonlySet<string>; readonly optional: boolean }
  | { readonly kind: 'gap'; readonly most: number }
  | { readonly kind: 'class'; readonly name: string }
  | { readonly kind: 'start' };

/** Two gaps in a phrase try at most some sixty ways; a third would be a search. */
const MOST_GAPS = 2;
const LONGEST_GAP = 8;

/** What is wrong with a phrase, in words that end a sentence, or null. */
export function phraseFault(source: string): string | null {
  const parts = source.split(' ');
  if (parts.includes('')) return 'Put one blank between two words, and none at the ends.';
  if (!parts.every((part) => SLOT.test(part))) {
    return 'Write words in small letters, "a|b" for either, "[a]" for one that may be missing, "..3" for up to three words.';
  }
  for (const word of parts.filter((part) => !/^(?:\^$|\.\.|\{)/u.test(part)).flatMap(alternativesOf)) {
    const [token, ...more] = tokensOf(word);
    if (token?.text !== word || more.length > 0)
      return `Write "${word}" as the words and marks it is read as.`;
  }
  const gaps = parts.filter((part) => part.startsWith('..'));
  if (gaps.length > MOST_GAPS) return `Keep at most ${MOST_GAPS} gaps.`;
  if (gaps.some((gap) => Number(gap.slice(2)) > LONGEST_GAP)) return `Keep a gap at ${LONGEST_GAP} words.`;
  if (parts.every((part) => !/^[^[.^]/u.test(part))) return 'Name at least one word that must stand there.';
  return parts.at(-1)!.startsWith('..') || parts[0]!.startsWith('..')
    ? 'A gap stands between two words.'
    : null;
}

const SLOT = /^(?:\^|\.\.[1-9]|\{[a-z-]+\}|\[[^\s[\]{}\p{Lu}]+\]|[^\s[\]{}\p{Lu}^]+)$/u;

function alternativesOf(part: string): string[] {
  return (part.startsWith('[') ? part.slice(1, -1) : part).split('|');
}

/** The slots of a phrase without a fault. */
export function slotsOf(source: string): Slot[] {
  return source.split(' ').map((part): Slot => {
    if (part === '^') return { kind: 'start' };
    if (part.startsWith('..')) return { kind: 'gap', most: Number(part.slice(2)) };
    if (part.startsWith('{')) return { kind: 'class', name: part.slice(1, -1) };
    return { kind: 'word', words: new Set(alternativesOf(part)), optional: part.startsWith('[') };
  });
}
