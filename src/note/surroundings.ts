import type { Lexicon } from '#src/match/lexicon.ts';
import { fold } from '#src/text/characters.ts';
import { BLANK, PUNCTUATION } from '#src/text/tokens.ts';
import { IGNORED, IN_CUE, type Scratch } from './scratch.ts';

/** Something in a sentence that a detail may be said of: a condition or a body site, by its tokens. */
export interface Target {
  /** Its tokens in ascending order. */
  readonly tokens: readonly number[];
  readonly isSite: boolean;
  /** Index into the knowledge's sites of each site it is or names. */
  readonly sites: readonly number[];
}

export interface DetailMatch {
  readonly from: number;
  readonly to: number;
  /** Index into the knowledge's details. */
  readonly detail: number;
}

/** The farthest a detail is looked for, in tokens. */
export const REACH = 8;
/** Unknown words that may stand between a detail and what it is said of. */
export const UNKNOWN_WORDS = 2;

const COMMA = 44;
const HYPHEN = 45;

/** A sentence as a detail looks for its words in it: what stands at each token, asked in the words of grammar. */
export class Surroundings {
  readonly targets: readonly Target[];
  readonly #text: string;
  readonly #scratch: Scratch;
  readonly #lexicon: Lexicon;
  readonly #details: readonly DetailMatch[];
  readonly #targetsAt = new Map<number, number[]>();

  constructor(
    text: string,
    scratch: Scratch,
    lexicon: Lexicon,
    details: readonly DetailMatch[],
    targets: readonly Target[],
  ) {
    this.#text = text;
    this.#scratch = scratch;
    this.#lexicon = lexicon;
    this.#details = details;
    this.targets = targets;
    targets.forEach((target, index) => {
      for (const token of target.tokens) {
        const known = this.#targetsAt.get(token);
        if (known === undefined) this.#targetsAt.set(token, [index]);
        else known.push(index);
      }
    });
  }

  get count(): number {
    return this.#scratch.tokens.count;
  }

  /** The targets that a token is a word of, by their indexes. */
  targetsAt(token: number): readonly number[] {
    return this.#targetsAt.get(token) ?? [];
  }

  /** Those of them that `detail` may be said of: "OD" only of the eye. */
  fittingAt(token: number, { detail }: DetailMatch): readonly number[] {
    const here = this.targetsAt(token);
    const { sites } = this.#lexicon.knowledge.details[detail]!;
    if (here.length === 0 || sites.length === 0) return here;
    const { relations } = this.#lexicon;
    return here.filter((target) =>
      this.targets[target]!.sites.some((site) =>
        sites.some((of) => relations.isWithin(site, relations.indexOf(of))),
      ),
    );
  }

  /** The detail that a token is part of. */
  detailAt(token: number): DetailMatch | undefined {
    return this.#details.find(({ from, to }) => token >= from && token < to);
  }

  /** Whether nothing but a mark follows a detail. */
  isLast({ to }: DetailMatch): boolean {
    return to >= this.count || this.isPunctuation(to);
  }

  isOnlyAhead({ detail }: DetailMatch): boolean {
    return this.#lexicon.knowledge.details[detail]!.ahead === true;
  }

  isSide({ detail }: DetailMatch): boolean {
    return this.#lexicon.knowledge.details[detail]!.axis === 'laterality';
  }

  isOnOneAxis(a: DetailMatch, b: DetailMatch): boolean {
    const { details } = this.#lexicon.knowledge;
    return details[a.detail]!.axis === details[b.detail]!.axis;
  }

  isSiteAt(token: number): boolean {
    return this.targetsAt(token).some((target) => this.targets[target]!.isSite);
  }

  /** Bits of GROUP: what kind of function word a token is. */
  groupAt(token: number): number {
    return this.#lexicon.groups[this.#scratch.tokens.word[token]!]!;
  }

  kindAt(token: number): number {
    return this.#scratch.tokens.kind[token]!;
  }

  unitAt(token: number): number {
    return this.#text.charCodeAt(this.#scratch.tokens.start[token]!);
  }

  isPunctuation(token: number): boolean {
    return this.kindAt(token) === PUNCTUATION;
  }

  isComma(token: number): boolean {
    return this.unitAt(token) === COMMA;
  }

  isWord(token: number, word: string): boolean {
    const { start, end } = this.#scratch.tokens;
    return this.#text.slice(start[token], end[token]).toLowerCase() === word;
  }

  /** Whether a detail may not look past a token: a cue, template text, a heading. A dash ends a cue's reach, and no detail's. */
  isBarrier(token: number): boolean {
    const role = this.#scratch.roles[token];
    return role === IGNORED || (role === IN_CUE && fold(this.unitAt(token)) !== HYPHEN);
  }

  /** Whether the token is a blank that nobody filled in. */
  isBlank(token: number): boolean {
    return this.kindAt(token) === BLANK;
  }

  /** Whether the token is in a choice that is not ticked: what stands on its two sides belongs together. */
  isUnticked(token: number): boolean {
    return this.#scratch.roles[token] === IGNORED && this.kindAt(token) !== BLANK;
  }
}
