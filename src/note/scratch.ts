import type { PhraseMatch } from '#src/match/phrases.ts';
import type { WordSetMatch } from '#src/match/word-sets.ts';
import { SpelledOut } from './spelled-out.ts';
import { createTokens, type Tokens } from '#src/text/tokens.ts';

/** What a token is part of, once phrases are found. */
export const PLAIN = 0;
export const IN_SITE = 1;
export const IN_DETAIL = 2;
export const IN_CUE = 3;
/** Template text, headings, unticked choices: read as if they were not there. */
export const IGNORED = 4;

/** Columns and lists that the reading of one sentence fills and the next one overwrites. */
export interface Scratch {
  readonly tokens: Tokens;
  /** By token: PLAIN, IN_SITE ... */
  roles: Uint8Array;
  /** By token: one more than the index of the site it is a word of, or 0. */
  siteAt: Int16Array;
  readonly phrases: PhraseMatch[];
  readonly sets: WordSetMatch[];
  readonly spelled: SpelledOut;
}

export function createScratch(): Scratch {
  return {
    tokens: createTokens(),
    roles: new Uint8Array(256),
    siteAt: new Int16Array(256),
    phrases: [],
    sets: [],
    spelled: new SpelledOut(createTokens()),
  };
}

/** Clears the roles for the tokens at hand. */
export function clearRoles(scratch: Scratch): void {
  const { count } = scratch.tokens;
  if (scratch.roles.length < count) {
    scratch.roles = new Uint8Array(count * 2);
    scratch.siteAt = new Int16Array(count * 2);
    return;
  }
  scratch.roles.fill(PLAIN, 0, count);
  scratch.siteAt.fill(0, 0, count);
}
