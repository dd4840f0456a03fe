import { Dexie } from 'dexie';
import { beforeEach, describe, expect, it } from 'vitest';
import { keptLog } from '#extension/queries/kept-log.ts';
import { LOG_TOOLS } from '#extension/queries/log-tools.ts';
import { QueryDesk } from '#extension/queries/query-desk.ts';
import { OpenVault } from '#extension/vault/open-vault.ts';
import { VAULT_DATABASE } from '#extension/vault/vault-database.ts';
import policy from '#rules/worklist/query-policy.json' with { type: 'json' };
import { DRAFT, SPECIALIST as BY } from '../../queries/lives.ts';

const PASSPHRASE = 'a heron in the reeds';

function newDesk(): QueryDesk {
  let [minute, made] = [0, 0];
  return new QueryDesk({
    tools: LOG_TOOLS,
    policies: [policy],
    now: () => `2026-11-27T09:${String((minute += 1)).padStart(2, '0')}:00+00:00`,
    newId: () => `query ${(made += 1)} of ${Math.random()}`,
  });
}

/** A desk that goes on in the vault. */
async function openedIn(vault: OpenVault, desk = newDesk()): Promise<QueryDesk> {
  await desk.open((here) => keptLog(vault, here));
  return desk;
}

beforeEach(() => Dexie.delete(VAULT_DATABASE));

describe('the log of queries in a vault', () => {
  it('is there again, whole, with the queries it comes to', async () => {
    const vault = await OpenVault.create(PASSPHRASE);
    const desk = await openedIn(vault);
    const id = await desk.begin(DRAFT, BY);
    await desk.record(id, { kind: 'issued', how: 'copy', words: 'As it was sent.' }, BY);
    await vault.close();
    const again = await openedIn(await OpenVault.unlock(PASSPHRASE));
    expect(again.log).toEqual(desk.log);
    expect(again.state.get(id)?.state).toBe('open');
    expect(await again.verify()).toMatchObject({ isWhole: true, entries: 2 });
  });

  it('takes what was written before the vault was made as it is, and after that chained anew', async () => {
    const vault = await OpenVault.create(PASSPHRASE);
    const first = newDesk();
    await first.begin(DRAFT, BY);
    const before = first.log;
    await openedIn(vault, first);
    expect(first.log).toEqual(before);
    const second = newDesk();
    const id = await second.begin(DRAFT, BY);
    await openedIn(vault, second);
    expect(second.log).toHaveLength(2);
    expect(second.state.get(id)?.state).toBe('draft');
    expect(await second.verify()).toMatchObject({ isWhole: true, entries: 2 });
    expect((await openedIn(vault)).log).toEqual(second.log);
  });

  it('leaves no word of what was erased, and verifies', async () => {
    const vault = await OpenVault.create(PASSPHRASE);
    const desk = await openedIn(vault);
    const id = await desk.begin(DRAFT, BY);
    await desk.erase(id, 'Retention.');
    const { records } = await vault.read('entry');
    expect(records).toHaveLength(2);
    expect(JSON.stringify(records)).not.toContain(DRAFT.question);
    expect(await (await openedIn(vault)).verify()).toMatchObject({ isWhole: true, erased: 1 });
  });

  it('has nothing that was refused: a query that could not be kept was not issued', async () => {
    const vault = await OpenVault.create(PASSPHRASE);
    const desk = await openedIn(vault);
    const id = await desk.begin(DRAFT, BY);
    await vault.close();
    const refused = desk.record(id, { kind: 'issued', how: 'copy', words: '' }, BY);
    await expect(refused).rejects.toMatchObject({ code: 'locked' });
    expect(desk.state.get(id)?.state).toBe('draft');
    expect(desk.log).toHaveLength(1);
  });

  it('shows what was cut off at its end, in the vault and whatever is written behind it', async () => {
    const vault = await OpenVault.create(PASSPHRASE);
    const desk = await openedIn(vault);
    const id = await desk.begin(DRAFT, BY);
    await desk.begin(DRAFT, BY);
    await desk.record(id, { kind: 'issued', how: 'copy', words: '' }, BY);
    const { records } = await vault.read('entry');
    const last = records.filter(({ value }) => (value as { number: number }).number === 3);
    await vault.put(
      [],
      last.map((record) => record.id),
    );
    const cut = await openedIn(vault);
    expect(await cut.verify()).toMatchObject({ isWhole: false, number: 3, code: 'cut' });
    await cut.begin(DRAFT, BY);
    const again = await openedIn(vault);
    expect(await again.verify()).toMatchObject({ isWhole: false, number: 4, code: 'out-of-order' });
  });
});
