import { tokensOf } from '../language/tokens.ts';
import type { Passage } from './passage.ts';

const FEWEST = 3;

/**
 * The first of the labels when they climb down one scale over three rungs or more, two labels on one rung or not ("mild
 * persistent", "mild intermittent"). Null when they climb up, or stand in no order.
 */
export function rungsDown(
  labels: readonly Passage[],
  ladders: readonly (readonly string[])[],
): Passage | null {
  for (const ladder of ladders) {
    const rungs = labels
      .map((label) => ({ label, rung: rungOf(label, ladder) }))
      .filter(({ rung }) => rung >= 0);
    const falls = rungs.every(({ rung }, index) => index === 0 || rung <= rungs[index - 1]!.rung);
    if (new Set(rungs.map(({ rung }) => rung)).size >= FEWEST && falls) return rungs[0]!.label;
  }
  return null;
}

/** The rung that a label names: of two that it names ("septic shock", "shock") the longer. */
function rungOf({ tokens }: Passage, ladder: readonly string[]): number {
  let best = { rung: -1, length: 0 };
  ladder.forEach((words, rung) => {
    const wanted = tokensOf(words).map(({ text }) => text);
    for (let at = 0; at + wanted.length <= tokens.length; at += 1) {
      const stands = wanted.every((word, index) => tokens[at + index]!.text === word);
      if (stands && wanted.length > best.length) best = { rung, length: wanted.length };
    }
  });
  return best.rung;
}
