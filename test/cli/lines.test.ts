import { expect, test } from 'vitest';
import { linesOf } from '../../cli/lines.ts';

async function* stream(...chunks: string[]): AsyncGenerator<Uint8Array> {
  for (const chunk of chunks) yield Buffer.from(chunk);
}

async function lines(longest: number, ...chunks: string[]): Promise<string[]> {
  const found: string[] = [];
  for await (const line of linesOf(stream(...chunks), longest)) {
    found.push('text' in line ? line.text : line.error.code);
  }
  return found;
}

test('chunks end where they will', async () => {
  expect(await lines(99, 'a', 'b\nc', '\n\n', 'd')).toEqual(['ab', 'c', '', 'd']);
});

test('a line that is too long is told and skipped, in one chunk or in many', async () => {
  expect(await lines(4, 'abcd\nabcde\nab\n')).toEqual(['abcd', 'line-too-long', 'ab']);
  expect(await lines(4, 'abc', 'def', 'ghi\nab\nabc', 'de')).toEqual([
    'line-too-long',
    'ab',
    'line-too-long',
  ]);
});

test('an empty stream has no line', async () => {
  expect(await lines(9)).toEqual([]);
  expect(await lines(9, '')).toEqual([]);
});
