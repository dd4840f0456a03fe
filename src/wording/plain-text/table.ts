import type { Edition } from '../edition.ts';
import { tokensOf } from '../language/tokens.ts';

/** Whether a row of a table only names its columns: "Source | Date | Finding". */
export function isHeaderRow(content: string, { text }: Edition): boolean {
  if (!content.includes('|')) return false;
  return tokensOf(content).every((token) => token.kind === 'mark' || text.columns.has(token.text));
}
