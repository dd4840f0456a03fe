/** Why a file of outcomes was refused. What a reader is told of it is the page's business. */
export type OutcomeFaultCode =
  | 'too-large'
  | 'empty'
  | 'unclosed-quote'
  | 'too-many-lines'
  | 'too-many-columns'
  | 'uneven'
  | 'not-ours'
  | 'other-version'
  | 'missing-column'
  | 'not-by-rule'
  | 'bad-value'
  | 'nothing-counted'
  | 'several-rules'
  | 'same-file'
  | 'several-exports'
  | 'older-export';

/** A refusal: a code and the line of the file, from 1; null for the whole. Never a word of the file. */
export interface OutcomeFault {
  readonly fault: OutcomeFaultCode;
  readonly line: number | null;
}

export function outcomeFault(fault: OutcomeFaultCode, line: number | null = null): OutcomeFault {
  return { fault, line };
}

export function isFault(value: object): value is OutcomeFault {
  return 'fault' in value;
}
