import type { Edition, HeadingOf } from '../edition.ts';
import { tokensOf } from '../language/tokens.ts';
import { isListOfAnswers } from './inline-options.ts';
import type { Line } from './line.ts';

/** Fewer rows may begin with such a word by chance. */
const FEWEST = 3;
const HEADS: Partial<Record<HeadingOf, string>> = { indicators: 'Indicators:', options: 'Options:' };

interface Row {
  readonly part: HeadingOf;
  readonly key: string;
  readonly value: string;
}

/**
 * A table whose first column says what each row holds ("Question | What is ...", "Option 1 | Systolic"), as the lines of
 * an ordinary text, and the names of its columns ("Field | Content"). Any other text stays as it is.
 */
export function withoutKeys(
  lines: readonly Line[],
  edition: Edition,
): { readonly lines: readonly Line[]; readonly names: readonly string[] } {
  const rows = lines.map((line) => rowOf(line, edition));
  const keyed = rows.filter((row) => row !== null);
  if (keyed.length < FEWEST || !keyed.some(({ part }) => part === 'question' || part === 'options'))
    return { lines, names: [] };
  const isNamed = rows[0] === null && isNameOfColumns(lines[0]!);
  let open: HeadingOf | null = null;
  const plainLines = lines.flatMap((line, at): Line[] => {
    const row = rows[at]!;
    if (row === null) return at === 0 && isNamed ? [] : [line];
    const { part, key, value } = row;
    const plain = (content: string): Line => ({ ...line, marker: 'none', content });
    const head = HEADS[part];
    const isOpen = part === open;
    open = part;
    if (head === undefined) return [plain(`${key}: ${value}`)];
    const isList = part === 'options' && isListOfAnswers(value, edition);
    const content = { ...line, marker: isList ? ('none' as const) : ('item' as const), content: value };
    return [...(isOpen ? [] : [plain(head)]), ...(value === '' ? [] : [content])];
  });
  return { lines: plainLines, names: isNamed ? [lines[0]!.content] : [] };
}

function rowOf({ content, marker }: Line, { text }: Edition): Row | null {
  const bar = content.search(/[|\t]/u);
  if (bar < 1 || marker === 'box') return null;
  const key = content.slice(0, bar).trim();
  // "Option 1", "Indicator B"
  const words = tokensOf(key).flatMap(({ kind, text: word }) => (kind === 'word' ? [word] : []));
  const isCounted = words.length > 1 && words.at(-1)!.length === 1;
  const part = text.headings.get((isCounted ? words.slice(0, -1) : words).join(' '));
  return part === undefined ? null : { part, key, value: content.slice(bar + 1).trim() };
}

/** "Field | Content" over the table. */
function isNameOfColumns({ content }: Line): boolean {
  return /^[\p{L} ]{2,20}[|\t][\p{L} ]{2,20}$/u.test(content);
}
