import { malformed } from './source-error.ts';

/**
 * The values of a file of one JSON value a line; empty lines count for nothing. Throws a SourceError for a line that is no
 * JSON, and for one that `isShape` refuses: then `what` says what it is not.
 */
export function jsonLines<Shape>(
  text: string,
  name: string,
  isShape: (value: unknown) => value is Shape,
  what: string,
): Shape[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line, index) => {
      let value: unknown;
      try {
        value = JSON.parse(line);
      } catch {
        throw malformed(name, index + 1, 'The line is no JSON.');
      }
      if (!isShape(value)) throw malformed(name, index + 1, `The line is no ${what}.`);
      return value;
    });
}
