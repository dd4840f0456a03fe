import type { Edition } from '../edition.ts';
import { phrasesIn } from '../language/phrases.ts';
import { tokensOf } from '../language/tokens.ts';
import type { Passage } from './passage.ts';

const FEWEST = 3;

/**
 * The first of the labels when they climb down one scale over three rungs or more, two labels on one rung or not ("mild
 * persistent", "mild intermittent"). Null when they climb up, or stand in no order.
 */
export function rungsDown(labels: readonly Passage[], { options, leading }: Edition): Passage | null {
  const { ladders, denying } = options;
  for (const ladder of ladders) {
    const rungs = labels
      .map((label) => ({ label, rung: rungOf(label, ladder, denying) }))
      .filter(({ rung }) => rung >= 0);
    const falls = rungs.every(({ rung }, index) => index === 0 || rung <= rungs[index - 1]!.rung);
    const areCauses = new Set(rungs.map(({ label }) => causeIn(label, leading))).size > 1;
    if (new Set(rungs.map(({ rung }) => rung)).size >= FEWEST && falls && !areCauses) return rungs[0]!.label;
  }
  return null;
}

/** What a label says its condition is due to: answers that differ in it stand in the order of causes. */
function causeIn({ tokens }: Passage, { links }: Edition['leading']): string {
  const link = phrasesIn(links, tokens)[0];
  if (link === undefined) return '';
  return tokens
    .slice(link.to)
    .map(({ stem }) => stem)
    .join(' ');
}

/** The rung that a label names: of two that it names ("septic shock", "shock") the longer, what it denies left out. */
function rungOf({ tokens }: Passage, ladder: readonly string[], denying: ReadonlySet<string>): number {
  const denied = tokens.findIndex(({ stem }) => denying.has(stem));
  const said = denied > 0 ? tokens.slice(0, denied) : tokens;
  let best = { rung: -1, length: 0 };
  ladder.forEach((names, rung) => {
    for (const name of names.split('|')) {
      const wanted = tokensOf(name).map(({ text }) => text);
      if (wanted.length > best.length && holds(said, wanted)) best = { rung, length: wanted.length };
    }
  });
  return best.rung;
}

function holds(tokens: Passage['tokens'], wanted: readonly string[]): boolean {
  return tokens.some((_, at) => wanted.every((word, index) => tokens[at + index]?.text === word));
}
