/** What a pack may be at most; ours need a tenth of it. */
const DEEPEST = 10;
const MOST_ITEMS = 400;
const MOST_VALUES = 20_000;
const LONGEST_TEXT = 4000;

/** What in a value of JSON is more than a pack may hold. */
export interface OverLimit {
  readonly path: readonly PropertyKey[];
  readonly problem: string;
  readonly mend: string;
}

/**
 * Looks at size and shape alone, before anything is made of a value from a stranger: so that no schema walks through a
 * million items, and no key means more than a name ("__proto__" is none). Null when all is within bounds.
 */
export function overLimits(value: unknown): OverLimit | null {
  let values = 0;
  const walk = (one: unknown, path: readonly PropertyKey[]): OverLimit | null => {
    values += 1;
    const over = (problem: string, mend: string): OverLimit => ({ path, problem, mend });
    if (values > MOST_VALUES)
      return over(`The pack holds more than ${MOST_VALUES} values.`, 'Part it into two packs.');
    if (path.length > DEEPEST)
      return over(`It is nested deeper than ${DEEPEST} steps.`, 'Write it as README has it.');
    if (typeof one === 'string') {
      if (one.length > LONGEST_TEXT)
        return over(`A text is longer than ${LONGEST_TEXT} characters.`, 'Shorten it.');
      return !/\p{Cs}/u.test(one) ? null : over('A text holds half a character.', 'Write the text anew.');
    }
    if (typeof one === 'number' && !Number.isFinite(one))
      return over('A number is too great.', 'Write a smaller one.');
    if (typeof one !== 'object' || one === null) return null;
    const entries = Object.entries(one);
    if (entries.length > MOST_ITEMS)
      return over(`A list or an entry holds more than ${MOST_ITEMS} items.`, 'Shorten it.');
    for (const [key, held] of entries) {
      if (!/^[A-Za-z0-9-]{1,60}$/u.test(key))
        return over('The name of a field is none that a pack has.', 'Remove the field.');
      const found = walk(held, [...path, Array.isArray(one) ? Number(key) : key]);
      if (found !== null) return found;
    }
    return null;
  };
  return walk(value, []);
}
