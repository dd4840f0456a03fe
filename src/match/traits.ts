/** What a word is to those who read a sentence, as bits of its token: where no token has a bit, nothing of that kind is looked for. */
export const TRAIT = {
  /** It is what a phrase, heading, sign or shorthand is filed by. */
  phrase: 1,
  heading: 2,
  sign: 4,
  shorthand: 8,
  /** A unit of time, and one of what is told by how long it lasted. */
  minutes: 16,
  lasting: 32,
} as const;
