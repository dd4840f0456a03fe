import { type AssertionFacets, bitsOf, facetsOf } from '#src/note/assertion.ts';
import { headingOf, isUnknownHeading } from '#src/note/headings.ts';
import { sentencesOf } from '#src/text/sentences.ts';
import { createTokens, tokenise } from '#src/text/tokens.ts';
import { assertedAt } from './asserted-at.ts';
import type { Engine } from './engine.ts';

/** How a phrase of a text is meant; affirmed where it is not found. */
export interface TargetAssertion extends AssertionFacets {
  readonly found: boolean;
}

/** What the cues and sections of `text` say of the first occurrence of `target`, case and runs of spaces aside. */
export function assertTarget(text: string, target: string, engine: Engine): TargetAssertion {
  const span = firstOccurrence(text, target);
  if (span === null) return { found: false, ...facetsOf(0) };
  const { lexicon } = engine;
  let implied = 0;
  for (const sentence of sentencesOf(text, lexicon.abbreviations)) {
    if (sentence.start >= span.end) break;
    const tokens = tokenise(text, sentence.start, sentence.end, lexicon.words, createTokens());
    const heading = headingOf(text, tokens, lexicon, sentence.opensLine);
    if (heading !== null) implied = bitsOf(lexicon.knowledge.sections[heading.section]!.implies);
    else if (sentence.opensLine && isUnknownHeading(text, tokens)) implied = 0;
    if (sentence.end <= span.start) continue;
    return { found: true, ...facetsOf(implied | assertedAt(text, sentence, span, lexicon)) };
  }
  return { found: true, ...facetsOf(implied) };
}

function firstOccurrence(text: string, target: string): { start: number; end: number } | null {
  const wanted = target
    .trim()
    .split(/\s+/u)
    .filter((word) => word !== '');
  if (wanted.length === 0) return null;
  const escaped = wanted.map((word) => word.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`));
  // Fixed words with spaces between: nothing here can backtrack into itself.
  const match = new RegExp(escaped.join(String.raw`\s+`), 'iu').exec(text);
  return match === null ? null : { start: match.index, end: match.index + match[0].length };
}
