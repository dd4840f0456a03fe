import type { Edition } from '../edition.ts';
import type { Passage } from '../reading/passage.ts';

/** How far before something its denial stands. */
const NEAR = 5;

/** "No answer is preferred": whether what stands at `at` is denied in the same clause. */
export function isDenied({ tokens }: Passage, from: number, at: number, { phrases }: Edition): boolean {
  for (let before = at - 1; before >= from && before >= at - NEAR; before -= 1) {
    const { text } = tokens[before]!;
    if (phrases.denials.has(text)) return true;
    if (text === ',' || text === ';' || text === ':') return false;
  }
  return false;
}
