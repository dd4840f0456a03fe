import type { Edition } from '../edition.ts';
import { type Found, phrasesIn } from '../language/phrases.ts';
import type { Passage } from './passage.ts';

const COMPARATORS = new Set(['<', '>', '≥', '≤']);

/** Where a passage compares a measure with a limit, as criteria do: "> 7.5%", "at least 0.3", "more than once". */
export function thresholdIn({ tokens }: Passage, edition: Edition): Found | null {
  for (let at = 0; at < tokens.length; at += 1) {
    if (!COMPARATORS.has(tokens[at]!.text)) continue;
    const next = tokens[at + 1]?.text === '=' ? tokens[at + 2] : tokens[at + 1];
    if (next?.kind === 'number') return { from: at, to: at + 2 };
  }
  return phrasesIn(edition.phrases.limits, tokens)[0] ?? null;
}
