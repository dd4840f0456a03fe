/** A place where the code is not as the house is drawn. */
export interface Breach {
  readonly code: string;
  readonly file: string;
  /** Line of the file, from 1; null where the file as a whole is meant. */
  readonly line: number | null;
  /** What is wrong and how to mend it, in a sentence. */
  readonly says: string;
}

/** "src/text/span.ts:3 (upward): ..." */
export function shown(breach: Breach): string {
  const place = breach.line === null ? breach.file : `${breach.file}:${breach.line}`;
  return `${place} (${breach.code}): ${breach.says}`;
}
