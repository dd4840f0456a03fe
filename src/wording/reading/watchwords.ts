import type { WatchedWord } from '../edition.ts';
import { type Found, phrasesIn } from '../language/phrases.ts';
import type { Passage } from './passage.ts';

/**
 * Watchwords in authored words. Quotations are passed over, and so is a word whose company says that something clinical
 * is meant.
 *
 * @param company stems of the words of the query's indicators
 */
export function watchwordsIn(
  passage: Passage,
  watched: readonly WatchedWord[],
  company: ReadonlySet<string>,
): Found[] {
  const { tokens } = passage;
  const near = new Set(tokens.map(({ stem }) => stem));
  const found = watched.flatMap((word) => {
    const all = phrasesIn(word.phrases, tokens);
    if (all.length === 0) return [];
    for (const clinical of word.unlessHere) if (near.has(clinical)) return [];
    for (const clinical of word.unless) if (near.has(clinical) || company.has(clinical)) return [];
    return all.filter((place) => counts(passage, place, word));
  });
  const inOrder = found.toSorted((a, b) => a.from - b.from || b.to - a.to);
  return inOrder.filter(({ from }, index) => index === 0 || from >= inOrder[index - 1]!.to);
}

function counts({ text, tokens }: Passage, { from, to }: Found, word: WatchedWord): boolean {
  const first = tokens[from]!;
  if (first.quoted) return false;
  const before = tokens[from - 1]?.text ?? '';
  const after = tokens[to]?.text ?? '';
  if (word.notAfter.has(before) || word.notBefore.has(after)) return false;
  if (word.beside.size > 0 && !word.beside.has(before) && !word.beside.has(after)) return false;
  return (
    !word.exact || tokens.slice(from, to).every((token) => isInCapitals(text.slice(token.start, token.end)))
  );
}

/** "MCC", "MCCs", marks. */
function isInCapitals(word: string): boolean {
  const stemmed = word.endsWith('s') ? word.slice(0, -1) : word;
  return stemmed === stemmed.toUpperCase();
}
