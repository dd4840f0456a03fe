import { Dexie } from 'dexie';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { NO_FACTS } from '#extension/intake/document.ts';
import { OpenVault } from '#extension/vault/open-vault.ts';
import { VAULT_DATABASE } from '#extension/vault/vault-database.ts';
import { VaultError } from '#extension/vault/vault-error.ts';
import { ChartKeeper, readKeptCharts } from '#extension/worklist/chart-keeper.ts';
import { Charts } from '#extension/worklist/charts.ts';
import { noteOf, patient } from './made-charts.ts';

const STAY = { patient: patient('7', 'Lee Park'), encounter: 'E1' };
const WEIGHT = { gaps: 1, conflicts: 0, hints: 0, weight: 2 };

let vault: OpenVault;

beforeEach(async () => {
  await Dexie.delete(VAULT_DATABASE);
  vault = await OpenVault.create('a heron in the reeds');
});

/** Charts that are kept, and what keeps them. */
function keptCharts(): { charts: Charts; keeper: ChartKeeper } {
  const keeper = new ChartKeeper(
    vault,
    () => '2026-11-27',
    () => {},
  );
  return { charts: new Charts((chart) => keeper.changed(chart)), keeper };
}

/** Charts without what is of one page alone, in an order. */
function byText({ all }: Charts): unknown[] {
  return all
    .map(({ id: _ofThisPage, ...chart }) => chart)
    .toSorted((a, b) => (a.notes[0]!.text < b.notes[0]!.text ? -1 : 1));
}

describe('charts in a vault', () => {
  it('come back as they were: notes, weight, key, and the day they were written', async () => {
    const { charts, keeper } = keptCharts();
    charts.add(noteOf('Knee pain.', STAY));
    charts.weigh(charts.all[0]!, WEIGHT);
    charts.review(charts.all[0]!.id, '2026-11-27');
    charts.add(noteOf('Alone.'));
    charts.weigh(charts.all[1]!, null);
    await keeper.write();
    const again = keptCharts();
    const { charts: kept } = await readKeptCharts(vault);
    for (const chart of kept) again.charts.putBack(chart);
    expect(byText(again.charts)).toEqual(byText(charts));
    expect(kept.map(({ day }) => day)).toEqual(['2026-11-27', '2026-11-27']);
    expect(again.keeper.unwritten).toBe(0);
  });

  it('come back with the keys of those that became one with them', async () => {
    const { charts, keeper } = keptCharts();
    charts.add(noteOf('Left knee.', STAY));
    charts.add(noteOf('Knee pain.'));
    const [, joined] = charts.all;
    keeper.remove([charts.describe(joined!.id, joined!.notes[0]!, { ...NO_FACTS, ...STAY })!]);
    await keeper.write();
    const { charts: kept } = await readKeptCharts(vault);
    expect(kept.map(({ aliases }) => aliases)).toEqual([[joined!.key]]);
  });

  it('are all written, though more change while some are being written', async () => {
    const { charts, keeper } = keptCharts();
    for (let turn = 0; turn < 30; turn += 1) {
      charts.add(noteOf(`Visit ${turn}.`));
      // oxlint-disable-next-line no-await-in-loop -- between any two steps of the writing
      for (let step = 0; step < turn; step += 1) await Promise.resolve();
    }
    await vi.waitUntil(() => keeper.unwritten === 0);
    expect((await readKeptCharts(vault)).charts).toHaveLength(30);
  });

  it('become one with what is here of the same encounter, and are kept under one key', async () => {
    const before = keptCharts();
    before.charts.add(noteOf('Knee pain.', STAY));
    await before.keeper.write();
    const { key } = before.charts.all[0]!;
    const { charts, keeper } = keptCharts();
    charts.add(noteOf('Left knee.', STAY));
    charts.add(noteOf('Knee pain.', STAY));
    await keeper.write();
    const here = charts.all[0]!.key;
    const { charts: kept } = await readKeptCharts(vault);
    keeper.remove([charts.putBack(kept.find((chart) => chart.key === key)!)!]);
    await keeper.write();
    const { charts: left } = await readKeptCharts(vault);
    expect(left.map((chart) => chart.key)).toEqual([key]);
    expect(left[0]!.notes.map(({ text }) => text)).toEqual(['Left knee.', 'Knee pain.'].toSorted());
    expect(here).not.toBe(key);
  });

  it('are gone once they are removed', async () => {
    const { charts, keeper } = keptCharts();
    charts.add(noteOf('Knee pain.'));
    await keeper.write();
    keeper.remove(charts.all.map(({ key }) => key));
    await keeper.write();
    expect((await readKeptCharts(vault)).charts).toEqual([]);
  });

  it('are gone though they are removed while they are being written', async () => {
    const { charts, keeper } = keptCharts();
    charts.add(noteOf('Knee pain.'));
    keeper.remove(charts.all.map(({ key }) => key));
    await keeper.write();
    expect((await readKeptCharts(vault)).charts).toEqual([]);
  });

  it('are not gone from the vault before what takes their place is in it', async () => {
    const many = 210; // more than one transaction takes
    const before = keptCharts();
    for (let at = 0; at < many; at += 1) before.charts.add(noteOf(`Visit ${at}.`));
    await before.keeper.write();
    const keys = before.charts.all.map(({ key }) => key);
    const write = vault.put.bind(vault);
    const left: number[] = [];
    vi.spyOn(vault, 'put').mockImplementation(async (records, removed) => {
      await write(records, removed);
      const { charts } = await readKeptCharts(vault);
      left.push(new Set(charts.map(({ notes }) => notes[0]!.text)).size);
    });
    const { charts, keeper } = keptCharts();
    for (let at = 0; at < many; at += 1) charts.add(noteOf(`Visit ${at}.`));
    keeper.remove(keys);
    await keeper.write();
    expect(left.length).toBeGreaterThan(2);
    expect(new Set(left)).toEqual(new Set([many]));
    const { charts: kept } = await readKeptCharts(vault);
    expect(kept.map(({ key }) => key).toSorted()).toEqual(charts.all.map(({ key }) => key).toSorted());
  });

  it('stay when they change after they were removed, however much changes with them', async () => {
    const { charts, keeper } = keptCharts();
    charts.add(noteOf('Knee pain.'));
    const chart = charts.all[0]!;
    keeper.remove([chart.key]);
    keeper.changed(chart);
    for (let at = 0; at < 210; at += 1) charts.add(noteOf(`Visit ${at}.`));
    await keeper.write();
    expect((await readKeptCharts(vault)).charts.map(({ key }) => key)).toContain(chart.key);
  });

  it('stay unwritten with the fault while the disk is full, and are written when asked again', async () => {
    const { charts, keeper } = keptCharts();
    const put = vi.spyOn(vault, 'put').mockRejectedValueOnce(new VaultError('full'));
    charts.add(noteOf('Knee pain.'));
    await keeper.write();
    expect([keeper.unwritten, keeper.fault]).toEqual([1, 'full']);
    put.mockRestore();
    await keeper.write();
    expect([keeper.unwritten, keeper.fault]).toEqual([0, null]);
    expect((await readKeptCharts(vault)).charts).toHaveLength(1);
  });
});
