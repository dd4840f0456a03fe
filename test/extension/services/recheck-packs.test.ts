import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Checker } from '#extension/services/checker.ts';
import { recheckPacks } from '#extension/services/recheck-packs.ts';
import { database } from '#extension/storage/database.ts';
import { refusalText } from '#extension/entrypoints/studio/refusal-text.ts';
import { forgetKey, trustKey, watchKeys } from '#extension/storage/known-keys.ts';
import { failedCheck } from '#extension/storage/failed-check.ts';
import { keptSettings } from '#extension/storage/kept-settings.ts';
import { livePacks } from '#extension/storage/live-packs.ts';
import { retention } from '#extension/storage/pack-policy.ts';
import { Studio } from '#extension/studio/studio.ts';
import { listedKeys } from '#extension/studio/trusted-keys.ts';
import { earFiles, earFilesOf } from '../../authoring/small-packs.ts';
import { newKey } from '../../packs/bundle/ed25519.ts';
import { asked, broughtIn, office, signedFile } from '../studio/small-house.ts';

beforeEach(async () => {
  fakeBrowser.reset();
  // What the fake browser does not have.
  Object.assign(fakeBrowser.runtime, { getManifest: () => ({ version: chartcue }) });
  await Promise.all(database().tables.map((table) => table.clear()));
});

let checked = 0;
let chartcue = '0.1.0';

/** What the background does when it starts, and when the policy changes. */
const taken = (): Promise<void> =>
  recheckPacks(database, async () => ({
    admit: (text, path, trusted) => {
      checked += 1;
      return asked.ask('admit', text, path, trusted);
    },
    end: async () => {},
  }));

const live = async (): Promise<string[]> =>
  (await livePacks(database)).map(({ id, version }) => `${id} ${version}`);

const KEY = { name: 'CDI office', key: office.key };
const NEWER = earFilesOf('1.1.0');

test('a pack of the policy is live, and one that is altered or of another key is refused with its reason', async () => {
  const text = await signedFile(earFiles());
  const packs = [text, text.replace('Dr. Example', 'Dr. Exempla'), await signedFile(NEWER, newKey())];
  await fakeBrowser.storage.managed.set({ packs, trustedKeys: [KEY] });
  await taken();
  expect(await live()).toEqual(['ear 1.0.0']);
  const codes = (await database().policyPacks.toArray()).map(({ refused }) => refused?.code);
  expect(codes).toEqual([undefined, 'altered', 'untrusted']);
});

/** What the history says of the packs of the policy: which was refused, and why. */
const refusals = async (): Promise<unknown[]> =>
  (await database().refusals.toArray()).map(({ place, says, why }) => [place, says, why.code]);

const EAR = { id: 'ear', version: '1.0.0' };

test('a pack of the policy that is refused stays in the history: which, its version, why and when', async () => {
  const text = await signedFile(earFiles());
  const packs = [text, text.replace('Dr. Example', 'Dr. Exempla'), 'no pack', await signedFile(NEWER)];
  await fakeBrowser.storage.managed.set({ packs, trustedKeys: [KEY] });
  await taken();
  expect(await refusals()).toEqual([
    [0, EAR, 'not-newest'],
    [1, EAR, 'altered'],
    [2, null, 'malformed'],
  ]);
  const [first] = await database().refusals.toArray();
  expect(first!.why.reasons).toEqual(['ear 1.1.0']);
  expect(Math.abs(first!.at - Date.now())).toBeLessThan(60_000);
});

/** Sets a policy with these packs, which trusts one key. */
const policyOf = (packs: string[], key: string): Promise<void> =>
  fakeBrowser.storage.managed.set({ packs, trustedKeys: [{ name: 'Hospital', key }] });

test('a refusal is told once, wherever in the policy the pack stands, and again when it is another', async () => {
  const text = await signedFile(earFiles());
  const theirs = newKey();
  await policyOf([text], theirs.key);
  await taken();
  expect(await refusals()).toEqual([[0, EAR, 'untrusted']]);
  await policyOf([await signedFile(NEWER, theirs), text], theirs.key);
  await taken();
  chartcue = '0.1.1';
  await taken();
  expect(await refusals()).toHaveLength(1);
  await policyOf([text, text], office.key);
  await taken();
  expect((await refusals()).slice(1)).toEqual([[1, EAR, 'not-newest']]);
  await policyOf([text], theirs.key);
  await taken();
  expect((await refusals()).slice(2)).toEqual([[0, EAR, 'untrusted']]);
});

test('packs are checked when the policy is another, and not at each start', async () => {
  await fakeBrowser.storage.managed.set({ packs: [await signedFile(earFiles())], trustedKeys: [KEY] });
  await taken();
  const before = checked;
  await taken();
  expect(checked).toBe(before);
  await fakeBrowser.storage.managed.set({ packs: [], trustedKeys: [KEY] });
  await taken();
  expect(await live()).toEqual([]);
});

test('the policy’s pack counts before one’s own of the same name, and its keys before one’s own', async () => {
  const studio = new Studio(database(), asked, () => 0);
  await database().trusted.add(KEY);
  const own = await broughtIn(studio, await signedFile(earFiles()));
  await studio.goLive(own);
  expect(await live()).toEqual(['ear 1.0.0']);
  const theirs = newKey();
  const packs = [await signedFile(NEWER, theirs)];
  await fakeBrowser.storage.managed.set({ packs, trustedKeys: [{ name: 'Hospital', key: theirs.key }] });
  await taken();
  expect(await live()).toEqual(['ear 1.1.0']);
  expect((await listedKeys(database())).map(({ name, isKnown }) => [name, isKnown])).toEqual([
    ['Hospital', true],
    ['CDI office', false],
  ]);
  // Signed by a key that counts no longer, it is not live any more, whatever the policy says later.
  expect(await studio.goLive(own)).toMatchObject({ code: 'untrusted' });
  expect(await database().livePacks.count()).toBe(0);
});

test('a policy that is no policy decides nothing', async () => {
  await fakeBrowser.storage.managed.set({
    packs: 'all',
    trustedKeys: [{ name: '', key: 'ed25519:x' }, 3],
    retention: { asideDays: 900, countDays: -1 },
    users: { group: 7, payer: 'acme' },
  });
  await taken();
  expect(await live()).toEqual([]);
  expect(await retention()).toEqual({ asideDays: 90, countDays: 731 });
  const { settings, origins } = await keptSettings.current();
  expect([settings.group, settings.payer]).toEqual([null, 'acme']);
  expect([origins.group, origins.payer]).toEqual(['default', 'policy']);
});

test('of packs of one id the highest version is live, and the studio says why the others are not', async () => {
  const tenth = earFilesOf('1.10.0');
  const texts = await Promise.all([NEWER, tenth, earFiles(), tenth].map((files) => signedFile(files)));
  await fakeBrowser.storage.managed.set({ packs: texts, trustedKeys: [KEY] });
  await taken();
  expect(await live()).toEqual(['ear 1.10.0']);
  const why = (await database().policyPacks.toArray()).map(({ refused }) => refused && refusalText(refused));
  const other = ['Another pack of this name in the policy is as new or newer, and counts:', 'ear 1.10.0'];
  expect(why).toEqual([other, null, other, other]);
});

test('packs of a key that is forgotten are live no longer, and the policy’s come in when it is trusted again', async () => {
  watchKeys(() => void taken());
  await trustKey(database(), KEY);
  const studio = new Studio(database(), asked, () => 0);
  const own = await broughtIn(studio, await signedFile(earFiles()));
  await studio.goLive(own);
  expect(await live()).toEqual(['ear 1.0.0']);
  await forgetKey(database(), KEY.key);
  await vi.waitFor(async () => expect(await live()).toEqual([]));
  const [, takenDown] = await database().moves.toArray();
  expect(takenDown).toMatchObject({ pack: 'ear', from: own, to: null, what: 'refused' });
  expect(Math.abs(takenDown!.at - Date.now())).toBeLessThan(60_000);
  expect(refusalText(takenDown!.why!)).toEqual([
    'It is signed, but with no key that is trusted here.',
    expect.stringContaining(office.key),
  ]);
  await fakeBrowser.storage.managed.set({ packs: [await signedFile(NEWER)] });
  await taken();
  expect(await live()).toEqual([]);
  await trustKey(database(), KEY);
  await vi.waitFor(async () => expect(await live()).toEqual(['ear 1.1.0']));
});

test('a version that goes live while packs are checked stays live', async () => {
  await database().trusted.add(KEY);
  const studio = new Studio(database(), asked, () => 0);
  const newer = await broughtIn(studio, await signedFile(NEWER));
  await studio.goLive(await broughtIn(studio, await signedFile(earFiles())));
  await recheckPacks(database, async () => ({
    async admit(text, path, trusted) {
      await studio.goLive(newer);
      return asked.ask('admit', text, path, trusted);
    },
    end: async () => {},
  }));
  expect(await live()).toEqual(['ear 1.1.0']);
});

test.each(['open', 'admit', 'end'] as const)(
  'a checker that never answers when it is to %s ends the check, and the next one works',
  async (silent) => {
    await database().trusted.add(KEY);
    const studio = new Studio(database(), asked, () => 0);
    await studio.goLive(await broughtIn(studio, await signedFile(earFiles())));
    await fakeBrowser.storage.managed.set({ packs: [await signedFile(NEWER)] });
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    // Not before it falls silent: what it does until then takes a while, too.
    let falls: () => void;
    const silence = new Promise<void>((resolve) => (falls = resolve));
    const never = (): Promise<never> => {
      falls();
      return new Promise(() => {});
    };
    const door = {
      admit: silent === 'admit' ? never : asked.ask.bind(asked, 'admit'),
      end: silent === 'end' ? never : async () => {},
    } as unknown as Checker;
    const check = recheckPacks(database, () => (silent === 'open' ? never() : Promise.resolve(door)));
    await silence;
    await vi.advanceTimersByTimeAsync(30_000);
    await check;
    vi.useRealTimers();
    // What a checker said before it fell silent counts.
    expect(await live()).toEqual(silent === 'end' ? ['ear 1.1.0', 'ear 1.0.0'] : ['ear 1.0.0']);
    expect(await failedCheck.getValue()).toEqual(silent === 'end' ? null : expect.any(Number));
    await taken();
    expect(await live()).toEqual(['ear 1.1.0', 'ear 1.0.0']);
    expect(await failedCheck.getValue()).toBe(null);
  },
);

test('keys of the policy that are no list mean that no key counts, one’s own neither', async () => {
  await database().trusted.add(KEY);
  const text = await signedFile(earFiles());
  for (const trustedKeys of [{ key: office.key }, office.key]) {
    // oxlint-disable-next-line no-await-in-loop -- one policy after the other
    await fakeBrowser.storage.managed.set({ packs: [text], trustedKeys });
    // oxlint-disable-next-line no-await-in-loop -- as above
    await taken();
    // oxlint-disable-next-line no-await-in-loop -- as above
    expect([trustedKeys, await live()]).toEqual([trustedKeys, []]);
  }
});

test('one’s own live packs are checked again by another ChartCue, and stay where they fit', async () => {
  await database().trusted.add(KEY);
  const studio = new Studio(database(), asked, () => 0);
  const own = await broughtIn(studio, await signedFile(earFiles()));
  await studio.goLive(own);
  await taken();
  const before = checked;
  chartcue = '0.2.0';
  await taken();
  expect(checked).toBe(before + 1);
  expect(await live()).toEqual(['ear 1.0.0']);
  await database().trusted.clear();
  chartcue = '0.3.0';
  await taken();
  expect(await live()).toEqual([]);
});
