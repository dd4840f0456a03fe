import { Dexie } from 'dexie';
import { beforeEach, expect, test } from 'vitest';
import { OpenVault } from '#extension/vault/open-vault.ts';
import { VAULT_DATABASE } from '#extension/vault/vault-database.ts';
import { NO_FILTER } from '#extension/worklist/filter.ts';
import { RANKED } from '#extension/worklist/order.ts';
import { mergedViews, SavedViews } from '#extension/worklist/saved-views.ts';

const LOOK = {
  filter: { ...NO_FILTER, service: 'Cardiology' },
  order: RANKED,
  columns: ['patient', 'rank'],
} as const;
const names = (views: SavedViews): string[] => views.state.map(({ name }) => name);

const record = (id: string, name: string) => ({ id, kind: 'view', value: { name, ...LOOK } }) as const;

let vault: OpenVault;
let views: SavedViews;

beforeEach(async () => {
  await Dexie.delete(VAULT_DATABASE);
  vault = await OpenVault.create('a heron in the reeds');
  views = new SavedViews();
});

test('a view is saved, replaced by one of its name, named anew and deleted', async () => {
  await views.save('Hearts', LOOK);
  await views.save('Mine', LOOK);
  await views.save('Hearts', { ...LOOK, columns: ['patient'] });
  expect(names(views)).toEqual(['Hearts', 'Mine']);
  const [hearts] = views.state;
  expect(hearts).toMatchObject({ ...LOOK, columns: ['patient'] });
  expect(await views.rename(hearts!.id, 'Mine')).toBe(false);
  expect(await views.rename(hearts!.id, 'Zebras')).toBe(true);
  expect(names(views)).toEqual(['Mine', 'Zebras']);
  await views.remove(hearts!.id);
  expect(names(views)).toEqual(['Mine']);
});

test('views are kept while a vault is open, those from before too, and forgotten with its lock', async () => {
  await views.save('Before', LOOK);
  views.open(vault, await views.keptIn(vault));
  await views.save('Hearts', LOOK);
  views.forget();
  expect(names(views)).toEqual([]);
  const kept = await views.keptIn(vault);
  expect(kept.damaged).toBe(0);
  views.open(vault, kept);
  expect(names(views)).toEqual(['Before', 'Hearts']);
  expect(views.state[1]).toMatchObject(LOOK);
  await views.remove(views.state[0]!.id);
  views.forget();
  expect((await views.keptIn(vault)).views.map(({ name }) => name)).toEqual(['Hearts']);
});

test('what cannot be kept has not happened', async () => {
  views.open(vault, await views.keptIn(vault));
  await vault.close();
  await expect(views.save('Hearts', LOOK)).rejects.toThrow();
  expect(names(views)).toEqual([]);
});

test('of a backup those come in whose names are not here', () => {
  const merged = mergedViews([record('a', 'Hearts')], [record('b', 'Hearts'), record('c', 'Mine')]);
  expect(merged.map(({ id }) => id)).toEqual(['c']);
});
