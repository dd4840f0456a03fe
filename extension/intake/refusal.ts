/** Why something was not read. What a user reads of it is the page's business. */
export type RefusalCode =
  | 'empty'
  | 'too-large'
  | 'too-long'
  | 'too-deep'
  | 'unpacks-too-large'
  | 'too-slow'
  | 'unknown-format'
  | 'old-word'
  | 'not-docx'
  | 'locked'
  | 'cut'
  | 'damaged'
  | 'no-text'
  | 'no-note'
  | 'elsewhere'
  | 'bad-attachment'
  | 'withdrawn';

/** What was not read, and why. No word of a file ever stands in one. */
export interface Refusal {
  readonly code: RefusalCode;
  /** Where in the file: "line 3", "" for the whole. */
  readonly place: string;
}

export function refusalOf(code: RefusalCode, place = ''): Refusal {
  return { code, place };
}

/** Thrown where reading cannot go on. Carries a code and no more. */
export class Refused extends Error {
  readonly code: RefusalCode;

  constructor(code: RefusalCode) {
    super(code);
    this.code = code;
  }
}
