/** Why the official files cannot be compiled: a code, the file's name and the place in it, and what to do. */
export class SourceError extends Error {
  readonly code: 'missing' | 'unreadable' | 'cut' | 'malformed' | 'older' | 'foreign';

  constructor(code: SourceError['code'], where: string, what: string, mend: string) {
    super(`${where}: ${what} ${mend}`);
    this.name = 'SourceError';
    this.code = code;
  }
}

/** A fault at a line of a file that is there as a whole. */
export function malformed(name: string, line: number, what: string): SourceError {
  return new SourceError('malformed', `${name}:${line}`, what, 'Get the file again.');
}
