import { CUE } from '#src/match/meanings.ts';
import type { Lexicon } from '#src/match/lexicon.ts';
import { assertionOf, type CueMatch } from '#src/note/assertion.ts';
import { readAnswers } from '#src/note/form-answers.ts';
import { headingOf } from '#src/note/headings.ts';
import type { Span } from '#src/text/span.ts';
import { createTokens, tokenise } from '#src/text/tokens.ts';

/** What the cues of one sentence of `text` say of a stretch in it: bits of `assertion.ts`. `opensLine` is the sentence's. */
export function assertedAt(
  text: string,
  sentence: Span & { readonly opensLine: boolean },
  span: Span,
  lexicon: Lexicon,
): number {
  const tokens = tokenise(text, sentence.start, sentence.end, lexicon.words, createTokens());
  const heading = headingOf(text, tokens, lexicon, sentence.opensLine);
  const cues: CueMatch[] = lexicon.phrases
    .find(text, tokens, [])
    .filter(({ meaning, from }) => lexicon.kinds[meaning] === CUE && from >= (heading?.to ?? 0))
    .map(({ from, to, meaning }) => ({ from, to, cue: lexicon.refs[meaning]! }));
  let from = 0;
  while (from < tokens.count && tokens.end[from]! <= span.start) from += 1;
  let to = from;
  while (to < tokens.count && tokens.start[to]! < span.end) to += 1;
  const read = readAnswers(cues, text, { tokens, roles: new Uint8Array(tokens.count) }, lexicon);
  return assertionOf(read, from, to, lexicon);
}
