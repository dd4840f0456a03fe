import type { Diagnoses } from '../language/diagnoses.ts';
import type { Passage } from './passage.ts';

const LONGEST_SHORT = 7;

/**
 * The short forms that a query itself explains, with what they stand for: "hepatocellular carcinoma (HCC)", "HCC
 * (hepatocellular carcinoma)".
 */
export function shortFormsIn(
  passages: readonly Passage[],
  diagnoses: Diagnoses,
): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, ReadonlySet<string>>();
  for (const { tokens, text } of passages) {
    if (!text.includes('(')) continue;
    for (const { from, to, concepts } of diagnoses.mentionsIn(tokens)) {
      const behind = tokens[to]?.text === '(' && tokens[to + 2]?.text === ')' ? tokens[to + 1] : undefined;
      const open = [from - 1, from - 2, from - 3].find((at) => tokens[at]?.text === '(') ?? 0;
      const before = open > 0 ? tokens[open - 1] : undefined;
      for (const short of [behind, before]) {
        if (short === undefined || short.kind !== 'word' || short.text.length > LONGEST_SHORT) continue;
        const written = text.slice(short.start, short.end);
        if (written === written.toUpperCase()) found.set(short.stem, concepts);
      }
    }
  }
  return found;
}
