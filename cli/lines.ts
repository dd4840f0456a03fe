import { InputError } from './input-error.ts';

/** More than any note; a line that is longer is skipped as it comes, not held. */
export const LONGEST_LINE = 64 * 1024 * 1024;

const NEWLINE = 0x0a;

/** A line as read, or what is wrong with it. */
export type Line = { readonly text: string } | { readonly error: InputError };

/**
 * Cuts a stream of bytes into lines of UTF-8, in order, as they come: without their "\n" or "\r\n" and without a byte
 * order mark. What follows the last "\n" is a line unless it is empty.
 */
export async function* linesOf(
  bytes: AsyncIterable<Uint8Array>,
  longest = LONGEST_LINE,
): AsyncGenerator<Line> {
  let held: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of bytes) {
    let from = 0;
    for (let at = chunk.indexOf(NEWLINE); at >= 0; at = chunk.indexOf(NEWLINE, from)) {
      yield lineOf([...held, chunk.subarray(from, at)], size + at - from, longest);
      held = [];
      size = 0;
      from = at + 1;
    }
    size += chunk.length - from;
    if (size > longest) held = [];
    else held.push(chunk.subarray(from));
  }
  if (size > 0) yield lineOf(held, size, longest);
}

function lineOf(pieces: readonly Uint8Array[], size: number, longest: number): Line {
  if (size > longest) {
    return {
      error: new InputError(
        'line-too-long',
        `A line may have ${longest} bytes at most. Cut the note into parts.`,
      ),
    };
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(pieces));
    return { text: text.endsWith('\r') ? text.slice(0, -1) : text };
  } catch {
    return { error: new InputError('not-utf-8', 'The line is not UTF-8. Convert the input to UTF-8.') };
  }
}
