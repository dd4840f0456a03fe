/** Something that the caller can mend. Its message never holds a word of a note. */
export class InputError extends Error {
  /** "bad-json": the same for the same cause. */
  readonly code: string;

  /** `message`: what happened, where, and what to do, in a sentence. */
  constructor(code: string, message: string) {
    super(message);
    this.name = 'InputError';
    this.code = code;
  }
}

/** What is written in place of an answer. */
export interface ErrorJson {
  readonly code: string;
  readonly message: string;
}

/** Any error as it may be shown: of one that was not foreseen only its kind and place, since its words may be a note's. */
export function errorJson(error: unknown): ErrorJson {
  if (error instanceof InputError) return { code: error.code, message: error.message };
  const kind = error instanceof Error ? error.constructor.name : typeof error;
  return {
    code: 'internal',
    message: `This is a fault of ChartCue, not of the input: ${kind}${thrownAt(error)}.`,
  };
}

function thrownAt(error: unknown): string {
  const stack = error instanceof Error ? (error.stack ?? '') : '';
  const place = /\b((?:src|cli|tools)\/[\w./-]+:\d+):\d+\)?$/m.exec(stack);
  return place === null ? '' : ` at ${place[1]}`;
}
