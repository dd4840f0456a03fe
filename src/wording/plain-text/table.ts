import type { Edition } from '../edition.ts';
import { tokensOf } from '../language/tokens.ts';

const MOST_WORDS = 3;

/**
 * Whether a row of a table only names its columns: "Source | Date | Finding", blanks or bars between them. Beside two
 * known ones a column may have a name of its own: "Wound | Documented by | Date".
 */
export function isHeaderRow(content: string, { text }: Edition): boolean {
  if (!/\||\t|\s{3}/u.test(content)) return false;
  const cells = content.split(/\||\t|\s{3,}/u).filter((cell) => cell.trim() !== '');
  const known = cells.filter((cell) =>
    tokensOf(cell).every((token) => token.kind === 'mark' || text.columns.has(token.text)),
  );
  const isPlain =
    !/[\d"“?:_[\]]/u.test(content) && cells.every((cell) => cell.trim().split(/\s+/u).length <= MOST_WORDS);
  const namesAPlace = known.some((cell) => /date|source/iu.test(cell));
  return known.length === cells.length || (isPlain && namesAPlace && known.length > 1);
}

/** The names of the columns, where not all of them are known ones. */
export function unknownColumns(content: string, { text }: Edition): string[] {
  const isKnown = tokensOf(content).every(
    ({ kind, text: word }) => kind === 'mark' || text.columns.has(word),
  );
  return isKnown ? [] : [content];
}
