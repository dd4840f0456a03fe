import { Dexie } from 'dexie';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { vaultDeskFor } from '#extension/entrypoints/workbench/workshop.ts';
import { createAnswerer } from '#extension/intake/answer.ts';
import { LOG_TOOLS } from '#extension/queries/log-tools.ts';
import { QueryDesk } from '#extension/queries/query-desk.ts';
import { Unfinished } from '#extension/queries/unfinished.ts';
import { OpenVault } from '#extension/vault/open-vault.ts';
import { VAULT_DATABASE, VaultDatabase } from '#extension/vault/vault-database.ts';
import type { VaultDesk } from '#extension/vault/vault-desk.ts';
import { VaultError } from '#extension/vault/vault-error.ts';
import { AuditDesk } from '#extension/worklist/audit-desk.ts';
import { Bench } from '#extension/worklist/bench.ts';
import { NO_FILTER } from '#extension/worklist/filter.ts';
import { RANKED } from '#extension/worklist/order.ts';
import { SavedViews } from '#extension/worklist/saved-views.ts';
import policy from '#rules/worklist/query-policy.json' with { type: 'json' };
import { rules } from '../../fixtures/rules.ts';
import { ACTS, DRAFT, MONDAY, SPECIALIST } from '../../queries/lives.ts';
import { noteOf } from '../worklist/made-charts.ts';

const PASSPHRASE = 'a heron in the reeds';
const WRITTEN = { ...DRAFT, question: 'Can the type be specified, Dr. Quillfeather?' };
const NOTE = { name: 'a.txt', content: new Blob(['Assessment: Knee osteoarthritis, Quillfeather.']) };

/** All that a workbench holds, without its page. */
interface Workbench {
  readonly bench: Bench;
  readonly desk: QueryDesk;
  readonly unfinished: Unfinished;
  readonly audit: AuditDesk;
  readonly saved: SavedViews;
  readonly vault: VaultDesk;
}

const today = (): string => '2026-11-27';

function workbench(): Workbench {
  const bench = new Bench({
    startWorker: (reply) => {
      const answer = createAnswerer(() => rules, { steps: [], codes: [] });
      return {
        ask: ({ number, message }) =>
          void answer(message).then((answered) => reply({ number, message: answered })),
        end: () => {},
      };
    },
    workers: 1,
    today,
    clock: () => performance.now(),
  });
  const desk = new QueryDesk({
    tools: LOG_TOOLS,
    policies: [policy],
    now: () => MONDAY,
    newId: () => crypto.randomUUID(),
  });
  const unfinished = new Unfinished(desk, () => SPECIALIST);
  const audit = new AuditDesk();
  const saved = new SavedViews();
  return {
    bench,
    desk,
    unfinished,
    audit,
    saved,
    vault: vaultDeskFor({ bench, desk, unfinished, saved, audit, today }),
  };
}

/** All words that a workbench has in memory. */
function wordsIn({ bench, desk, unfinished }: Workbench): string {
  return JSON.stringify([bench.state, [...desk.state], desk.log, unfinished.isAny]);
}

async function backupOf({ vault }: Workbench): Promise<Blob> {
  return (await vault.backUp('2026-11-27')).file;
}

async function databases(): Promise<(string | undefined)[]> {
  return (await indexedDB.databases()).map(({ name }) => name);
}

// Each passphrase takes half a second to try on an idle machine.
vi.setConfig({ testTimeout: 60_000 });
beforeEach(async () => {
  fakeBrowser.reset();
  await Dexie.delete(VAULT_DATABASE);
});

describe('a vault that is locked', () => {
  it.each(['idle', 'asked', 'taken'] as const)(
    'has what was being written, and the page has no word of it (%s)',
    async (by) => {
      const here = workbench();
      await here.bench.bringIn([NOTE]);
      await here.vault.create(PASSPHRASE);
      here.unfinished.begin(null, DRAFT);
      here.unfinished.write(WRITTEN);
      const locked = here.vault.lock(by);
      expect(wordsIn(here)).not.toMatch(/quillfeather/i);
      await here.unfinished.leave(); // its editor goes with the page's content
      await locked;
      expect(wordsIn(here)).not.toMatch(/quillfeather/i);
      expect(here.vault.state.isLost).toBe(false);
      await here.vault.unlock(PASSPHRASE);
      expect([...here.desk.state.values()].map(({ draft }) => draft)).toEqual([WRITTEN]);
      expect(here.bench.state.charts).toHaveLength(1);
      expect(await here.desk.verify()).toMatchObject({ isWhole: true, entries: 1 });
      await here.vault.lock('asked');
    },
  );

  it('says what could not be written before', async () => {
    const here = workbench();
    await here.vault.create(PASSPHRASE);
    here.unfinished.begin(null, DRAFT);
    here.unfinished.write(WRITTEN);
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('no room', 'QuotaExceededError');
    });
    await here.vault.lock('idle');
    put.mockRestore();
    expect(here.vault.state).toMatchObject({ stage: 'locked', lockedBy: 'idle', isLost: true });
    expect(wordsIn(here)).not.toMatch(/quillfeather/i);
  });
});

/** Records an auditor's verdict on something. */
function judge({ audit }: Workbench, subject: string, verdict = 'apt'): Promise<void> {
  const said = { kind: 'prompt', rules: ['ear/side'], by: 'A', reason: 'b', seed: 's' } as const;
  return audit.record({ ...said, subject, verdict, on: today() });
}

/** What was found of each item. */
function judged({ audit }: Workbench): Record<string, string> {
  return Object.fromEntries([...audit.state].map(([subject, { verdict }]) => [subject, verdict]));
}

describe('a verdict that is recorded while a vault is being opened', () => {
  // oxlint-disable-next-line typescript/unbound-method -- called on the vault it came for, below
  const { read } = OpenVault.prototype;

  it('is kept, at whatever step it comes, and takes the place of the one before', async () => {
    const here = workbench();
    await judge(here, 'twice');
    await here.vault.create(PASSPHRASE);
    await here.vault.lock('asked');
    const spy = vi.spyOn(OpenVault.prototype, 'read').mockImplementation(async function (
      this: OpenVault,
      kind,
    ) {
      await judge(here, `before ${kind}`);
      const found = await read.call(this, kind);
      await judge(here, `after ${kind}`);
      if (kind === 'entry') await judge(here, 'twice', 'wrong');
      return found;
    });
    await here.vault.unlock(PASSPHRASE);
    const kinds = spy.mock.calls.map(([kind]) => kind);
    spy.mockRestore();
    expect(kinds).toEqual(expect.arrayContaining(['chart', 'verdict', 'entry']));
    const all = Object.fromEntries(
      kinds.flatMap((kind) => [`before ${kind}`, `after ${kind}`].map((at) => [at, 'apt'])),
    );
    expect(judged(here)).toEqual({ ...all, twice: 'wrong' });
    await here.vault.lock('asked');
    expect([here.vault.state.isLost, judged(here)]).toEqual([false, {}]);
    const next = workbench();
    await next.vault.unlock(PASSPHRASE);
    expect(judged(next)).toEqual({ ...all, twice: 'wrong' });
    expect((await next.vault.vault!.read('verdict')).records).toHaveLength(next.audit.state.size);
    await next.vault.lock('asked');
  });
});

it('a chart whose time is over stays while a query knows it by the key of one that became part of it', async () => {
  const here = workbench();
  await here.vault.create(PASSPHRASE);
  const id = await here.desk.begin(DRAFT, SPECIALIST);
  await here.desk.record(id, ACTS.issued, SPECIALIST);
  await here.vault.lock('asked');
  const vault = await OpenVault.unlock(PASSPHRASE);
  const value = {
    notes: [noteOf('Knee pain.')],
    weight: null,
    isUnread: true,
    assignee: null,
    day: '2025-01-01',
  };
  await vault.put([
    { id: 'asked', kind: 'chart', value: { ...value, aliases: [DRAFT.record.chart] } },
    { id: 'over', kind: 'chart', value },
  ]);
  await vault.close();
  await here.vault.unlock(PASSPHRASE);
  expect(here.bench.state.charts.map(({ key }) => key)).toEqual(['asked']);
  await here.vault.lock('asked');
});

/** The views that are here, each by its name with the service it lets through. */
function viewsOf({ saved }: Workbench): Record<string, string | null> {
  return Object.fromEntries(saved.state.map(({ name, filter }) => [name, filter.service]));
}

/** Saves a view that lets one service through. */
function look({ saved }: Workbench, name: string, service = 'Ward'): Promise<void> {
  return saved.save(name, { filter: { ...NO_FILTER, service }, order: RANKED, columns: [] });
}

describe('a view that is saved while a vault is being opened', () => {
  // oxlint-disable-next-line typescript/unbound-method -- called on the vault it came for, below
  const { read } = OpenVault.prototype;

  it('is kept, at whatever step it comes, and so are new names and what was deleted', async () => {
    const here = workbench();
    await look(here, 'Twice');
    await here.vault.create(PASSPHRASE);
    await here.vault.lock('asked');
    for (const name of ['Bygone', 'Of old']) await look(here, name);
    const spy = vi.spyOn(OpenVault.prototype, 'read').mockImplementation(async function (
      this: OpenVault,
      kind,
    ) {
      await look(here, `Before ${kind}`);
      const found = await read.call(this, kind);
      await look(here, `After ${kind}`);
      if (kind !== 'entry') return found;
      const [bygone, old] = here.saved.state.filter(({ name }) => ['Bygone', 'Of old'].includes(name));
      await here.saved.remove(bygone!.id);
      await here.saved.rename(old!.id, 'Of new');
      await look(here, 'Twice', 'Clinic');
      return found;
    });
    await here.vault.unlock(PASSPHRASE);
    const kinds = spy.mock.calls.map(([kind]) => kind);
    spy.mockRestore();
    expect(kinds).toEqual(expect.arrayContaining(['chart', 'view', 'entry']));
    const all = Object.fromEntries(
      kinds.flatMap((kind) => [`Before ${kind}`, `After ${kind}`].map((name) => [name, 'Ward'])),
    );
    const kept = { ...all, Twice: 'Clinic', 'Of new': 'Ward' };
    expect(viewsOf(here)).toEqual(kept);
    await here.vault.lock('asked');
    expect([here.vault.state.isLost, viewsOf(here)]).toEqual([false, {}]);
    const next = workbench();
    await next.vault.unlock(PASSPHRASE);
    expect(viewsOf(next)).toEqual(kept);
    expect((await next.vault.vault!.read('view')).records).toHaveLength(next.saved.state.length);
    await next.vault.lock('asked');
  });
});

/** What may be written while a vault is being opened, and what is then shown of it. */
const LATE = [
  { what: 'a verdict', write: judge, shown: judged, value: 'apt' },
  { what: 'a view', write: look, shown: viewsOf, value: 'Ward' },
].flatMap((each) => [true, false].map((isFull) => ({ ...each, isFull })));

it.each(LATE)(
  '$what that comes while a vault is being opened and finds no room is written again by the lock, and told of where that fails ($isFull)',
  async ({ write, shown, value, isFull }) => {
    // oxlint-disable-next-line typescript/unbound-method -- called on the vault it came for, below
    const { read } = OpenVault.prototype;
    const here = workbench();
    await here.vault.create(PASSPHRASE);
    await here.vault.lock('asked');
    const put = vi.spyOn(IDBObjectStore.prototype, 'put');
    const spy = vi.spyOn(OpenVault.prototype, 'read').mockImplementation(async function (
      this: OpenVault,
      kind,
    ) {
      const found = await read.call(this, kind);
      if (kind !== 'entry') return found;
      await write(here, 'Late');
      put.mockImplementation(() => {
        throw new DOMException('no room', 'QuotaExceededError');
      });
      return found;
    });
    await here.vault.unlock(PASSPHRASE);
    spy.mockRestore();
    expect([here.vault.state.stage, shown(here)]).toEqual(['open', { Late: value }]);
    await vi.waitFor(() => expect(put).toHaveBeenCalled());
    if (!isFull) put.mockRestore();
    await here.vault.lock('asked');
    put.mockRestore();
    expect(here.vault.state.isLost).toBe(isFull);
    await here.vault.unlock(PASSPHRASE);
    expect(shown(here)).toEqual(isFull ? {} : { Late: value });
    await here.vault.lock('asked');
  },
);

describe('a backup that is restored', () => {
  it('is alone with the vault: what others write meanwhile comes behind it, and the log is whole', async () => {
    const here = workbench();
    await here.vault.create(PASSPHRASE);
    await here.desk.begin(DRAFT, SPECIALIST);
    const file = await backupOf(here);
    await here.desk.begin(DRAFT, SPECIALIST);
    const restored = here.vault.restore(file, PASSPHRASE, 'replace').then(() => true);
    // A query is begun at each step of it: as policies and imports do, that nobody can hold back.
    const isRestored = (): Promise<boolean> => Promise.race([restored, Promise.resolve(false)]);
    while (!(await isRestored())) {
      await here.desk.begin(WRITTEN, SPECIALIST);
      await new Promise((resolve) => setTimeout(resolve));
    }
    expect(await here.desk.verify()).toMatchObject({ isWhole: true });
    expect(here.desk.log.length).toBeGreaterThan(1);
    const log = here.desk.log;
    await here.vault.lock('asked');
    await here.vault.unlock(PASSPHRASE);
    expect(here.desk.log).toEqual(log);
    await here.vault.lock('asked');
  });

  it('keeps what is being written when it adds to what is here, and waits for what is coming in', async () => {
    const here = workbench();
    await here.vault.create(PASSPHRASE);
    const file = await backupOf(here);
    here.unfinished.begin(null, DRAFT);
    here.unfinished.write(WRITTEN);
    const coming = here.bench.bringIn([NOTE]);
    await Promise.all([here.vault.restore(file, PASSPHRASE, 'add'), coming]);
    expect([...here.desk.state.values()].map(({ draft }) => draft)).toEqual([WRITTEN]);
    expect(here.bench.state.charts).toHaveLength(1);
    await here.vault.lock('asked');
  });

  it('does not come onto the screen of a vault that was locked meanwhile', async () => {
    const here = workbench();
    await here.bench.bringIn([NOTE]);
    await here.vault.create(PASSPHRASE);
    const file = await backupOf(here);
    const restored = here.vault.restore(file, PASSPHRASE, 'replace').catch(() => undefined);
    // oxlint-disable-next-line typescript/unbound-method -- called on the vault it came for, below
    const { read } = OpenVault.prototype;
    const locked = new Promise<void>((resolve, reject) => {
      // In the last moment: its content is being read, and comes in next.
      const spy = vi.spyOn(OpenVault.prototype, 'read').mockImplementation(function (this: OpenVault, kind) {
        if (kind === 'entry') {
          spy.mockRestore();
          here.vault.lock('idle').then(resolve, reject);
        }
        return read.call(this, kind);
      });
    });
    await Promise.all([locked, restored]);
    expect(wordsIn(here)).not.toMatch(/quillfeather/i);
    expect(here.vault.state.stage).toBe('locked');
    await here.vault.unlock(PASSPHRASE);
    expect(here.bench.state.charts).toHaveLength(1);
    await here.vault.lock('asked');
  });

  it('that does not fit changes nothing, on the screen or in the vault', async () => {
    const [here, other] = [workbench(), workbench()];
    await other.vault.create(PASSPHRASE);
    await other.desk.begin(DRAFT, SPECIALIST);
    const file = await backupOf(other);
    await other.vault.erase();
    await here.vault.create(PASSPHRASE);
    await here.desk.begin(WRITTEN, SPECIALIST);
    const log = here.desk.log;
    await expect(here.vault.restore(file, PASSPHRASE, 'add')).rejects.toMatchObject({ code: 'logs-differ' });
    expect(here.desk.log).toEqual(log);
    await here.desk.begin(DRAFT, SPECIALIST);
    await here.vault.lock('asked');
    await here.vault.unlock(PASSPHRASE);
    expect(here.desk.log).toHaveLength(2);
    await here.vault.lock('asked');
  });
});

/** A workbench whose vault the browser deleted, and its backup. */
async function lost(): Promise<{ here: Workbench; file: Blob }> {
  const before = workbench();
  await before.vault.create(PASSPHRASE);
  await before.bench.bringIn([NOTE]);
  const file = await backupOf(before);
  await before.vault.lock('asked');
  await Dexie.delete(VAULT_DATABASE);
  return { here: workbench(), file };
}

describe('a vault that the browser no longer has', () => {
  it('is said to be gone, with the day of its backup, and comes back from that', async () => {
    const { here, file } = await lost();
    await here.vault.look();
    expect(here.vault.state).toMatchObject({ stage: 'gone', backedUp: '2026-11-27', fault: null });
    await expect(here.vault.restore(file, 'a heron in the weeds', 'add')).rejects.toThrow('wrong-passphrase');
    expect(here.vault.state.stage).toBe('gone');
    await here.vault.restore(file, PASSPHRASE, 'add');
    expect(here.vault.state).toMatchObject({ stage: 'open', backedUp: '2026-11-27' });
    expect(here.bench.state.charts).toHaveLength(1);
    await here.vault.lock('asked');
  });

  it('is said to be gone by a page that found it locked before', async () => {
    const before = workbench();
    await before.vault.create(PASSPHRASE);
    await before.vault.lock('asked');
    const here = workbench();
    await here.vault.look();
    expect(here.vault.state).toMatchObject({ stage: 'locked', backedUp: null });
    await Dexie.delete(VAULT_DATABASE);
    await here.vault.unlock(PASSPHRASE);
    expect(here.vault.state).toMatchObject({ stage: 'gone', backedUp: null });
  });

  it('is forgotten by who goes on without it, in every workbench', async () => {
    const [{ here }, other] = [await lost(), workbench()];
    await here.vault.look();
    await other.vault.look();
    await here.vault.forgetLost();
    expect(here.vault.state.stage).toBe('none');
    await vi.waitFor(() => expect(other.vault.state.stage).toBe('none'));
    await here.vault.create(PASSPHRASE);
    expect(here.vault.state).toMatchObject({ stage: 'open', backedUp: null });
    await here.vault.lock('asked');
  });

  it('is no word of one that was erased, here or in another workbench', async () => {
    const [here, other] = [workbench(), workbench()];
    await here.vault.create(PASSPHRASE);
    await other.vault.look();
    await other.vault.erase();
    expect(other.vault.state.stage).toBe('none');
    await vi.waitFor(() => expect(here.vault.state.stage).toBe('none'));
    const next = workbench();
    await next.vault.look();
    expect(next.vault.state.stage).toBe('none');
  });
});

describe('of two workbenches', () => {
  it('the one that has the vault is told that the other erased it, and does not bring it back', async () => {
    const [here, other] = [workbench(), workbench()];
    await here.vault.create(PASSPHRASE);
    await here.desk.begin(WRITTEN, SPECIALIST);
    await other.vault.look();
    expect(other.vault.state.stage).toBe('elsewhere');
    const coming = here.bench.bringIn([NOTE]);
    const writing = here.desk.begin(DRAFT, SPECIALIST);
    await other.vault.erase();
    await Promise.all([coming, writing]);
    expect(other.vault.state).toMatchObject({ stage: 'none', lockedBy: 'erased', fault: null });
    await vi.waitUntil(() => here.vault.state.stage === 'none' && !here.vault.state.isBusy);
    expect(here.vault.state.lockedBy).toBe('erased');
    expect(wordsIn(here)).not.toMatch(/quillfeather/i);
    await here.bench.writeAgain();
    await Promise.all([here.vault.look(), other.vault.look()]);
    expect(await databases()).not.toContain(VAULT_DATABASE);
  });

  it('nobody is told that it is erased before it is; one that cannot be deleted is locked, with the reason', async () => {
    const [here, other] = [workbench(), workbench()];
    await here.vault.create(PASSPHRASE);
    const stages = new Set<string>();
    for (const { vault } of [here, other]) vault.subscribe(() => stages.add(vault.state.stage));
    vi.spyOn(VaultDatabase.prototype, 'delete').mockRejectedValueOnce(new Error('the disk does not answer'));
    await other.vault.erase();
    expect(other.vault.state).toMatchObject({ stage: 'locked', lockedBy: 'asked', fault: 'no-storage' });
    await vi.waitUntil(() => here.vault.state.stage === 'locked' && !here.vault.state.isBusy);
    expect(stages).not.toContain('none');
    await here.vault.unlock(PASSPHRASE);
    expect(here.vault.state.stage).toBe('open');
    await here.vault.erase();
    expect(here.vault.state).toMatchObject({ stage: 'none', lockedBy: 'erased', fault: null });
    expect(await databases()).not.toContain(VAULT_DATABASE);
  });

  it('one on a disk that neither deletes nor reads is locked, and can be tried again', async () => {
    const here = workbench();
    await here.vault.create(PASSPHRASE);
    const fault = new VaultError('no-storage');
    vi.spyOn(OpenVault, 'erase').mockRejectedValueOnce(fault);
    vi.spyOn(OpenVault, 'exists').mockRejectedValueOnce(fault);
    await here.vault.erase();
    expect(here.vault.state).toMatchObject({ stage: 'locked', fault: 'no-storage' });
    await here.vault.erase();
    expect(here.vault.state).toMatchObject({ stage: 'none', fault: null });
  });

  it('one that is erased under a page that does not listen stays gone, whatever that page writes', async () => {
    const here = workbench();
    await here.vault.create(PASSPHRASE);
    await Dexie.delete(VAULT_DATABASE);
    await expect(here.desk.begin(WRITTEN, SPECIALIST)).rejects.toMatchObject({ code: 'no-vault' });
    expect(here.desk.fault).toBe('no-vault');
    expect(await databases()).not.toContain(VAULT_DATABASE);
    await here.vault.lock('asked');
    expect(await databases()).not.toContain(VAULT_DATABASE);
  });

  it('one does not write into the vault that another has made in the place of its own', async () => {
    const here = workbench();
    await here.vault.create(PASSPHRASE);
    await Dexie.delete(VAULT_DATABASE);
    const db = new VaultDatabase({ isNew: true });
    await db.records.count();
    await expect(here.desk.begin(WRITTEN, SPECIALIST)).rejects.toMatchObject({ code: 'no-vault' });
    expect(await db.records.count()).toBe(0);
    db.close();
    await here.vault.lock('asked');
  });

  it('one takes it over from the other with what was being written there', async () => {
    const [here, other] = [workbench(), workbench()];
    await here.vault.create(PASSPHRASE);
    here.unfinished.begin(null, DRAFT);
    here.unfinished.write(WRITTEN);
    await other.vault.unlockHere(PASSPHRASE);
    expect(other.vault.state.stage).toBe('open');
    expect([...other.desk.state.values()].map(({ draft }) => draft)).toEqual([WRITTEN]);
    expect(here.vault.state).toMatchObject({ stage: 'elsewhere', lockedBy: 'taken' });
    await other.vault.lock('asked');
  });
});
