import { expect, test } from 'vitest';
import policy from '#rules/worklist/query-policy.json' with { type: 'json' };
import { LOG_TOOLS } from '#extension/queries/log-tools.ts';
import { QueryDesk } from '#extension/queries/query-desk.ts';
import { Unfinished } from '#extension/queries/unfinished.ts';
import { VaultError } from '#extension/vault/vault-error.ts';
import type { QueryLogEntry } from '#src/queries/replay.ts';
import { ACTS, DRAFT, MONDAY, SPECIALIST } from '../../queries/lives.ts';

/** A desk whose log is kept, unless the disk is full, and what is written at it. */
async function atADesk(): Promise<{
  desk: QueryDesk;
  unfinished: Unfinished;
  kept: QueryLogEntry[];
  disk: { isFull: boolean };
}> {
  let ids = 0;
  const newId = (): string => `q${(ids += 1)}`;
  const desk = new QueryDesk({ tools: LOG_TOOLS, policies: [policy], now: () => MONDAY, newId });
  const [kept, disk]: [QueryLogEntry[], { isFull: boolean }] = [[], { isFull: false }];
  const keep = async (entries: readonly QueryLogEntry[]): Promise<void> => {
    if (disk.isFull) throw new VaultError('full');
    kept.push(...entries);
  };
  await desk.open(() => Promise.resolve({ entries: [], end: null, keep }));
  return { desk, unfinished: new Unfinished(desk, () => SPECIALIST), kept, disk };
}

const WRITTEN = { ...DRAFT, question: 'Which side, Quillfeather?' };

test('a draft is kept by whatever takes its editor away, and one that nobody touched is not', async () => {
  const { desk, unfinished } = await atADesk();
  unfinished.begin(null, DRAFT);
  await unfinished.leave();
  expect(desk.state.size).toBe(0);
  unfinished.begin(null, DRAFT);
  unfinished.write(WRITTEN);
  expect(unfinished.isAny).toBe(true);
  await unfinished.leave();
  expect([...desk.state.values()].map(({ draft }) => draft)).toEqual([WRITTEN]);
  expect(unfinished.isAny).toBe(false);
});

test('a draft that was kept before is written on, and issued under the same name', async () => {
  const { desk, unfinished } = await atADesk();
  unfinished.begin(null, DRAFT);
  const id = await unfinished.keep();
  unfinished.write(WRITTEN);
  expect(await unfinished.keep()).toBe(id);
  unfinished.done();
  await unfinished.leave();
  expect([...desk.state]).toMatchObject([[id, { draft: WRITTEN }]]);
  expect(desk.log).toHaveLength(2);
});

test('what a lock takes away is in the vault by then, and nowhere else', async () => {
  const { desk, unfinished, kept } = await atADesk();
  unfinished.begin(null, DRAFT);
  unfinished.write(WRITTEN);
  const written = Promise.all([unfinished.keepAll(), desk.settled()]);
  unfinished.forget();
  desk.forget();
  await written;
  await unfinished.leave(); // the editor goes after it
  expect(JSON.stringify(kept)).toContain('Quillfeather');
  expect(JSON.stringify([desk.log, [...desk.state]])).not.toContain('Quillfeather');
  expect(unfinished.isAny).toBe(false);
});

test('on a full disk it is said that a draft is not kept, and it is kept once there is room', async () => {
  const { desk, unfinished, disk } = await atADesk();
  disk.isFull = true;
  unfinished.begin(null, DRAFT);
  unfinished.write(WRITTEN);
  await expect(unfinished.keep()).rejects.toMatchObject({ code: 'full' });
  await unfinished.leave();
  unfinished.begin(null, DRAFT);
  unfinished.write({ ...WRITTEN, title: 'Another' });
  expect(await unfinished.keepAll()).toBe(false);
  expect([unfinished.refused, desk.state.size, desk.fault]).toEqual([2, 0, 'full']);
  disk.isFull = false;
  expect(await unfinished.keepAll()).toBe(true);
  expect([unfinished.refused, desk.state.size, desk.fault]).toEqual([0, 2, null]);
});

test('what was issued meanwhile is not written on', async () => {
  const { desk, unfinished } = await atADesk();
  const id = await desk.begin(DRAFT, SPECIALIST);
  unfinished.begin(id, DRAFT);
  unfinished.write(WRITTEN);
  await desk.record(id, ACTS.issued, SPECIALIST);
  expect(await unfinished.keep()).toBeNull();
  expect(desk.state.get(id)?.draft).toBe(DRAFT);
});
