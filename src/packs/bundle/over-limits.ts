/** What a pack may be at most; ours need a tenth of it. */
const DEEPEST = 10;
const MOST_ITEMS = 400;
const MOST_VALUES = 20_000;
const LONGEST_TEXT = 4000;
const TOO_DEEP = {
  problem: `It is nested deeper than ${DEEPEST} steps.`,
  mend: 'Write it as README has it.',
};

/** What in a value of JSON is more than a pack may hold. */
export interface OverLimit {
  readonly path: readonly PropertyKey[];
  readonly problem: string;
  readonly mend: string;
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
/** "[", "{" and their ends. */
const OPENING: readonly number[] = [0x5b, 0x7b];
const CLOSING: readonly number[] = [0x5d, 0x7d];

/**
 * Looks at the text of JSON before it is parsed: a parser holds what it has not come to the end of, and 390,000 lists that
 * never end took it 75 ms. Null when nothing is nested deeper than a pack may be; what is no JSON is the parser's to say.
 */
export function overDepth(text: string): OverLimit | null {
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit === QUOTE) at = endOfText(text, at);
    else if (CLOSING.includes(unit)) depth -= 1;
    else if (OPENING.includes(unit)) depth += 1;
    // The outermost is no step.
    if (depth > DEEPEST + 1) return { path: [], ...TOO_DEEP };
  }
  return null;
}

/** Where the text in quotes ends that begins at an index. */
function endOfText(text: string, from: number): number {
  let at = from + 1;
  while (at < text.length && text.charCodeAt(at) !== QUOTE) at += text.charCodeAt(at) === BACKSLASH ? 2 : 1;
  return at;
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
    if (path.length > DEEPEST) return { path, ...TOO_DEEP };
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
