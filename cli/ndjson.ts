import { once } from 'node:events';
import type { Writable } from 'node:stream';
import { InputError, type ErrorJson, errorJson } from './input-error.ts';
import { type Line, linesOf } from './lines.ts';

/** A line of input once it is known to be a JSON object. */
export type InputLine = Readonly<Record<string, unknown>>;

/** What a command makes of a line; what it throws is written in place of an answer. */
export type Answerer = (line: InputLine) => Readonly<Record<string, unknown>>;

/**
 * Reads JSON objects line by line and writes one line for each line read, in order and as they come: the answer with
 * the line's `id`, or the error. Waits whenever the reader of `output` is slower. A bad line stops nothing.
 */
export async function answerLines(
  input: AsyncIterable<Uint8Array>,
  output: Writable,
  answer: Answerer,
): Promise<void> {
  for await (const line of linesOf(input)) {
    if (!output.write(`${written(answered(line, answer))}\n`)) await once(output, 'drain');
  }
}

/** An answer as a line. An id nested so deep that it can be read and not written is answered without it. */
function written(value: Record<string, unknown>): string {
  try {
    return JSON.stringify(value);
  } catch {
    const error = new InputError('bad-id', 'The id cannot be written back. Use a string or a number.');
    return JSON.stringify({ id: null, error: errorJson(error) });
  }
}

function answered(line: Line, answer: Answerer): Record<string, unknown> {
  let id: unknown = null;
  try {
    const value = objectOf(line);
    id = value['id'] ?? null;
    return { id, ...answer(value) };
  } catch (error) {
    const shown: ErrorJson = errorJson(error);
    return { id, error: shown };
  }
}

function objectOf(line: Line): InputLine {
  if ('error' in line) throw line.error;
  let value: unknown;
  try {
    value = JSON.parse(line.text);
  } catch {
    // The parser's own message quotes the line.
    throw new InputError('bad-json', 'The line is not JSON. Write one JSON object a line.');
  }
  if (!isObject(value))
    throw new InputError('not-an-object', 'The line is JSON, but no object. Write {"id": ..., "text": ...}.');
  return value;
}

/** Whether a value of JSON is an object. */
export function isObject(value: unknown): value is InputLine {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
