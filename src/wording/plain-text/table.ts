import type { Edition } from '../edition.ts';
import { tokensOf } from '../language/tokens.ts';

/** Whether a row of a table only names its columns: "Source | Date | Finding", blanks or bars between them. */
export function isHeaderRow(content: string, { text }: Edition): boolean {
  if (!/\||\t|\s{3}/u.test(content)) return false;
  return tokensOf(content).every((token) => token.kind === 'mark' || text.columns.has(token.text));
}
