import { describe, expect, it } from 'vitest';
import { LOG_TOOLS } from '#extension/queries/log-tools.ts';
import { mergedLog } from '#extension/queries/merge-logs.ts';
import { QueryDesk } from '#extension/queries/query-desk.ts';
import type { VaultRecord } from '#extension/vault/sealed-record.ts';
import policy from '#rules/worklist/query-policy.json' with { type: 'json' };
import type { QueryLogEntry } from '#src/queries/replay.ts';
import { verified } from '#src/queries/log.ts';
import { DRAFT, SPECIALIST } from '../../queries/lives.ts';

function newDesk(): QueryDesk {
  let made = 0;
  return new QueryDesk({
    tools: LOG_TOOLS,
    policies: [policy],
    now: () => '2026-11-27T09:00:00+00:00',
    newId: () => `q${(made += 1)}`,
  });
}

const records = ({ log }: QueryDesk, vault = 'a'): VaultRecord[] =>
  log.map((entry) => ({ id: `${vault}${entry.number}`, kind: 'entry', value: entry }));

/** The log that `here` is after `there` was added to it. */
async function logAfter(here: VaultRecord[], there: VaultRecord[]): Promise<[number, unknown]> {
  const after = new Map(
    [...here, ...mergedLog(here, there)].map(({ id, value }) => [id, value as QueryLogEntry]),
  );
  const entries = [...after.values()].toSorted((a, b) => a.number - b.number);
  return [entries.length, await verified(entries, LOG_TOOLS.hash)];
}

describe('the log of a backup beside that of a vault', () => {
  it('adds what is missing here, and nothing where nothing is', async () => {
    const desk = newDesk();
    await desk.begin(DRAFT, SPECIALIST);
    const before = records(desk);
    await desk.begin(DRAFT, SPECIALIST);
    expect(await logAfter(before, records(desk))).toMatchObject([2, { isWhole: true }]);
    expect(mergedLog(records(desk), before)).toEqual([]);
    expect(await logAfter([], before)).toMatchObject([1, { isWhole: true }]);
  });

  it('keeps erased what was erased in either', async () => {
    const desk = newDesk();
    const id = await desk.begin(DRAFT, SPECIALIST);
    const before = records(desk);
    await desk.erase(id, 'Retention.');
    expect(await logAfter(before, records(desk, 'b'))).toMatchObject([2, { isWhole: true, erased: 1 }]);
    expect(await logAfter(records(desk), before)).toMatchObject([2, { isWhole: true, erased: 1 }]);
  });

  it('is refused where the two went different ways', async () => {
    const [one, two] = [newDesk(), newDesk()];
    await one.begin(DRAFT, SPECIALIST);
    await two.begin(DRAFT, SPECIALIST);
    expect(() => mergedLog(records(one), records(two))).toThrow('logs-differ');
  });
});
