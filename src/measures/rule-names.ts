/** A rule as other people's files may name it. */
export interface NamedRule {
  /** "orthopaedics/knee-osteoarthritis-side" */
  readonly id: string;
  /** What people call what it is about: "knee osteoarthritis". */
  readonly name?: string | undefined;
}

/**
 * Finds the rules that a cell may mean: by the id, by the id without its pack, or by the name; capitals, blanks and
 * hyphens do not count. A whole id means its rule alone.
 */
export function ruleFinder(rules: Iterable<NamedRule>): (cell: string) => readonly string[] {
  const ids = new Set<string>();
  const called = new Map<string, Set<string>>();
  for (const { id, name = '' } of rules) {
    ids.add(id);
    for (const words of [id, id.slice(id.indexOf('/') + 1), name]) {
      const key = plainly(words);
      if (key !== '') called.set(key, (called.get(key) ?? new Set()).add(id));
    }
  }
  return (cell) => (ids.has(cell) ? [cell] : [...(called.get(plainly(cell)) ?? [])]);
}

function plainly(words: string): string {
  return words
    .normalize('NFKC')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((part) => part !== '')
    .join('-');
}
