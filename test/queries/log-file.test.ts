import { expect, test } from 'vitest';
import { logFile, readLogFile } from '#src/queries/log-file.ts';
import { nextEntry } from '#src/queries/log.ts';
import type { QueryStep } from '#src/queries/replay.ts';
import { ACTS, event, MONDAY } from './lives.ts';

const tools = { hash: (text: string) => Promise.resolve(String(text.length)), salt: () => 's' };

test('a log comes back out of its file as it was', async () => {
  const content: QueryStep = { kind: 'query', query: 'q1', event: event(ACTS.drafted) };
  const entry = await nextEntry<QueryStep>(null, { at: MONDAY, content }, tools);
  const file = logFile([entry], entry);
  expect(file.end).toEqual({ number: 1, hash: entry.hash });
  expect(readLogFile(JSON.stringify(file))).toEqual(file);
  expect(readLogFile(JSON.stringify(logFile([], null)))).toMatchObject({ entries: [], end: { number: 0 } });
});

test.each([
  ['no JSON', '{'],
  ['another file', '{"entries": [], "end": {"number": 0, "hash": ""}}'],
  ['a list', '[]'],
  ['nothing', 'null'],
  ['entries that are none', '{"chartcueQueryLog": 1, "end": {"number": 0, "hash": ""}, "entries": [null]}'],
  [
    'an entry without a hash',
    '{"chartcueQueryLog": 1, "end": {"number": 0, "hash": ""}, "entries": [{"number": 1, "content": null}]}',
  ],
])('%s is no log', (_what, text) => expect(readLogFile(text)).toBeNull());
