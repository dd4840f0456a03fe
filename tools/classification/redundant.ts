/** A wording and the code it is filed under, by number. */
export interface FiledWording {
  readonly words: readonly string[];
  readonly code: number;
}

/** Longer wordings have too many parts to look through; they are few, and are kept. */
const MOST_WORDS = 9;

/**
 * The wordings that are needed: without those whose code a shorter one of their words has already, where nothing else that
 * can be read in them is lost. "Cystic disease of ovary" goes when "cystic ovary" stands, unless "disease of ovary" is
 * another's: then the longer wording keeps that one quiet.
 */
export function needed(wordings: readonly FiledWording[]): FiledWording[] {
  const codes = new Map(wordings.map(({ words, code }) => [keyOf(words), code]));
  const dropped = new Set<FiledWording>();
  const longestFirst = wordings.toSorted((a, b) => b.words.length - a.words.length);
  for (const wording of longestFirst) {
    if (wording.words.length < 2 || wording.words.length > MOST_WORDS) continue;
    const parts = partsOf(wording.words, codes);
    const same = parts.filter(({ code }) => code === wording.code);
    const others = parts.filter(({ code }) => code !== wording.code);
    const isCovered = same.some(({ words }) => others.every((other) => isPart(other.words, words)));
    if (!isCovered) continue;
    dropped.add(wording);
    codes.delete(keyOf(wording.words));
  }
  return wordings.filter((wording) => !dropped.has(wording));
}

function keyOf(words: readonly string[]): string {
  return words.toSorted().join(' ');
}

/** The wordings that are made of some of the words, but not of all. */
function partsOf(words: readonly string[], codes: ReadonlyMap<string, number>): FiledWording[] {
  const sorted = words.toSorted();
  const parts: FiledWording[] = [];
  for (let mask = 1; mask < 2 ** sorted.length - 1; mask += 1) {
    const some = sorted.filter((_, at) => (mask & (1 << at)) !== 0);
    const code = codes.get(some.join(' '));
    if (code !== undefined) parts.push({ words: some, code });
  }
  return parts;
}

function isPart(some: readonly string[], of: readonly string[]): boolean {
  return some.every((word) => of.includes(word));
}
