import type { Edition } from '../edition.ts';
import type { Token } from '../language/tokens.ts';

/** How far before a quotation the verb stands that tells to write it. */
const REACH = 4;
const TELLING = new Set(['please', 'kindly', 'just', 'simply', 'must', 'should', 'to']);

/**
 * Whether the quoted token at `at` is what the provider is told to write: 'please add "type 2 MI"'. In 'you document
 * "CHF"' it is what the record says.
 */
export function isDictated(tokens: readonly Token[], at: number, { leading }: Edition): boolean {
  let start = at;
  while (start > 0 && tokens[start - 1]!.quoted) start -= 1;
  for (let verb = start - 1; verb >= Math.max(0, start - REACH); verb -= 1) {
    const before = tokens[verb - 1];
    if (!leading.writing.has(tokens[verb]!.text) || tokens[verb + 1]!.text === ':') continue; // "Record: ..."
    return before === undefined || before.kind === 'mark' || TELLING.has(before.text);
  }
  return false;
}
