import { createHash } from 'node:crypto';
import { assert, asyncProperty, constantFrom, nat } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { erased, type LogEnd, type LogEntry, nextEntry, verified } from '#src/queries/log.ts';
import { type QueryLogEntry, type QueryStep, replayed } from '#src/queries/replay.ts';
import { ACTS, event, lifeAfter, MONDAY } from './lives.ts';

const hash = (text: string): Promise<string> =>
  Promise.resolve(createHash('sha256').update(text).digest('hex'));
let salts = 0;
const tools = { hash, salt: () => `salt ${(salts += 1)}` };

async function logOf<Content>(contents: readonly Content[]): Promise<LogEntry<Content>[]> {
  const entries: LogEntry<Content>[] = [];
  for (const content of contents)
    entries.push(await nextEntry(entries.at(-1) ?? null, { at: MONDAY, content }, tools));
  return entries;
}

async function codes(entries: LogEntry<string>[], end?: LogEnd): Promise<unknown> {
  const verdict = await verified(entries, hash, end);
  return verdict.isWhole ? null : [verdict.number, verdict.code];
}

function steps(query: string, ...kinds: (keyof typeof ACTS)[]): QueryStep[] {
  return kinds.map((kind) => ({ kind: 'query', query, event: event(ACTS[kind]) }));
}

describe('the log', () => {
  test('verifies as it was written, through a file and back', async () => {
    const log = await logOf(['a', 'b', 'c']);
    expect(await verified(log, hash)).toEqual({
      isWhole: true,
      entries: 3,
      erased: 0,
      last: log[2]!.hash,
    });
    expect((await verified(JSON.parse(JSON.stringify(log)), hash)).isWhole).toBe(true);
    expect((await verified([], hash)).isWhole).toBe(true);
  });

  test('tells what was done to it', async () => {
    const log = await logOf(['a', 'b', 'c']);
    const [first, second, third] = log as [LogEntry<string>, LogEntry<string>, LogEntry<string>];
    expect(await codes([first, { ...second, content: 'B' }, third])).toEqual([2, 'changed']);
    expect(await codes([first, { ...second, at: '2026-11-22T10:00:00Z' }, third])).toEqual([2, 'changed']);
    expect(await codes([first, third])).toEqual([3, 'out-of-order']);
    expect(await codes([first, { ...third, number: 2 }])).toEqual([2, 'broken-chain']);
    expect(await codes([first, { ...second, content: null, salt: '' }, third])).toEqual([2, 'erased-unsaid']);
    expect(await codes([first, second])).toBeNull(); // a chain cannot know what came after its end
    expect(await codes([first, second], third)).toEqual([3, 'cut']);
    expect(await codes([], third)).toEqual([1, 'cut']);
    expect(await codes([first, second, third], third)).toBeNull();
    expect(await codes([first, second, third], second)).toBeNull(); // noted before the third was written
  });

  test('keeps hash, time and reason of what was erased, and still verifies', async () => {
    const log = await logOf(['a', 'secret', 'c']);
    const { emptied, said } = await erased(log[1]!, log[2]!, { at: MONDAY, reason: 'Wrong patient.' }, tools);
    const after = [log[0]!, emptied, log[2]!, said];
    expect(await verified(after, hash)).toMatchObject({ isWhole: true, entries: 4, erased: 1 });
    expect(emptied).toMatchObject({ at: MONDAY, hash: log[1]!.hash, content: null, salt: '' });
    expect(said.content).toEqual({ kind: 'erasure', of: 2, reason: 'Wrong patient.' });
    expect(JSON.stringify(after)).not.toContain('secret');
  });

  test('any one letter that was changed is found', async () => {
    const log = await logOf(['one', 'two', 'three']);
    const text = JSON.stringify(log);
    await assert(
      asyncProperty(nat(text.length - 1), constantFrom('0', 'a', 'z', '"', '}'), async (at, letter) => {
        const changed = text.slice(0, at) + letter + text.slice(at + 1);
        if (changed === text) return;
        let entries: LogEntry<string>[];
        try {
          entries = JSON.parse(changed);
        } catch {
          return;
        }
        expect((await verified(entries, hash)).isWhole).toBe(false);
      }),
      { numRuns: 500 },
    );
  });
});

test('queries are what their log says, and what was erased from its middle is no query', async () => {
  const log: QueryLogEntry[] = await logOf([
    ...steps('q1', 'drafted', 'issued', 'answered'),
    ...steps('q2', 'drafted', 'issued'),
  ]);
  expect(replayed(log).get('q1')).toEqual(lifeAfter('drafted', 'issued', 'answered'));
  const { emptied, said } = await erased(log[1]!, log[4]!, { at: MONDAY, reason: 'x' }, tools);
  const after = replayed([log[0]!, emptied, ...log.slice(2), said]);
  expect([...after.keys()]).toEqual(['q2']);
});
