import { fold } from '#src/text/characters.ts';
import type { Tokens } from '#src/text/tokens.ts';

const HYPHEN = 45;

/** Whether a dash stands at token `at` and right between two others, as that of a range does: "45-55", and not "4 - 50". */
export function isTightDash(text: string, { start, end }: Tokens, at: number): boolean {
  if (fold(text.charCodeAt(start[at]!)) !== HYPHEN) return false;
  return start[at] === end[at - 1] && start[at + 1] === end[at];
}
