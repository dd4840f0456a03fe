import { CUE } from '#src/match/lexicon.ts';
import {
  assertionOf, bitsOf, type CueMatch, HISTORICAL, HYPOTHETICAL, NEGATED, OTHER_PERSON, UNCERTAIN,
} from '#src/note/assertion.ts';
import { headingOf } from '#src/note/headings.ts';
import { sentencesOf } from '#src/text/sentences.ts';
import { createTokens, tokenise } from '#src/text/tokens.ts';
import type { Engine } from './engine.ts';

/** How a phrase of a text is meant. */
export interface TargetAssertion {
  readonly found: boolean;
  readonly negated: boolean;
  readonly uncertain: boolean;
  readonly historical: boolean;
  readonly hypothetical: boolean;
  readonly experiencer: 'patient' | 'other';
}

/** What the cues and sections of `text` say of the first occurrence of `target`, case and runs of spaces aside. */
export function assertTarget(text: string, target: string, engine: Engine): TargetAssertion {
  const span = firstOccurrence(text, target);
  if (span === null) return assertion(false, 0);
  const { lexicon } = engine;
  let implied = 0;
  for (const sentence of sentencesOf(text, lexicon.abbreviations)) {
    if (sentence.start >= span.end) break;
    const tokens = tokenise(text, sentence.start, sentence.end, lexicon.words, createTokens());
    const heading = headingOf(text, tokens, lexicon, sentence.opensLine);
    if (heading !== null) implied = bitsOf(lexicon.knowledge.sections[heading.section]!.implies);
    if (sentence.end <= span.start) continue;
    const cues: CueMatch[] = lexicon.phrases
      .find(text, tokens, [])
      .filter(({ meaning, from }) => lexicon.kinds[meaning] === CUE && from >= (heading?.to ?? 0))
      .map(({ from, to, meaning }) => ({ from, to, cue: lexicon.refs[meaning]! }));
    let from = 0;
    while (from < tokens.count && tokens.end[from]! <= span.start) from += 1;
    let to = from;
    while (to < tokens.count && tokens.start[to]! < span.end) to += 1;
    return assertion(true, implied | assertionOf(cues, from, to, lexicon));
  }
  return assertion(true, implied);
}

function assertion(found: boolean, bits: number): TargetAssertion {
  return {
    found,
    negated: (bits & NEGATED) !== 0,
    uncertain: (bits & UNCERTAIN) !== 0,
    historical: (bits & HISTORICAL) !== 0,
    hypothetical: (bits & HYPOTHETICAL) !== 0,
    experiencer: (bits & OTHER_PERSON) !== 0 ? 'other' : 'patient',
  };
}

function firstOccurrence(text: string, target: string): { start: number; end: number } | null {
  const wanted = target.trim().split(/\s+/u).filter((word) => word !== '');
  if (wanted.length === 0) return null;
  const escaped = wanted.map((word) => word.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`));
  // Fixed words with spaces between: nothing here can backtrack into itself.
  const match = new RegExp(escaped.join(String.raw`\s+`), 'iu').exec(text);
  return match === null ? null : { start: match.index, end: match.index + match[0].length };
}
