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
  return phrasesIn(edition.phrases.limits, tokens)[0] ?? limitBeyond(tokens, edition);
}

/** "Over 7.5%", "below 60 mmHg"; "over 3 months" and "under 24 hours" are stretches of time. */
function limitBeyond(tokens: Passage['tokens'], { phrases }: Edition): Found | null {
  for (let at = 0; at + 2 < tokens.length; at += 1) {
    if (!phrases.beyond.has(tokens[at]!.text) || tokens[at + 1]!.kind !== 'number') continue;
    if (phrases.units.has(tokens[at + 2]!.text)) return { from: at, to: at + 3 };
  }
  return null;
}
