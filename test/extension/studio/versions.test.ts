import { Dexie } from 'dexie';
import { beforeEach, describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { Studio } from '#extension/studio/studio.ts';
import { Database } from '#extension/storage/database.ts';
import { livePacks, watchLivePacks } from '#extension/storage/live-packs.ts';
import { earFiles, earFilesOf } from '../../authoring/small-packs.ts';
import { newKey } from '../../packs/bundle/ed25519.ts';
import { asked, broughtIn, office, signedFile } from './small-house.ts';

let db: Database;
let studio: Studio;

beforeEach(async () => {
  fakeBrowser.reset();
  await Dexie.delete('chartcue');
  db = new Database();
  studio = new Studio(db, asked, () => Date.parse('2026-11-27T12:00:00Z'));
  await db.trusted.add({ key: office.key, name: 'CDI office' });
});

/** In place of the small pack "ear" that ships. */
const FIRST = earFiles();
const SECOND = earFilesOf('1.1.0');
/** Says what "ear" says already: without it nothing would be asked less. */
const IDLE = earFiles([], 'ours');

async function codeOf(text: string): Promise<string | null> {
  const taken = await studio.bringIn(new Blob([text]), 'ear.chartcue-pack');
  return 'refused' in taken ? taken.refused.code : null;
}

const live = async (): Promise<string[]> =>
  (await livePacks(() => db)).map(({ id, version }) => `${id} ${version}`);

describe('a file that somebody gives', () => {
  test('comes in as a version with who signed it and why, and is not live by that', async () => {
    await broughtIn(studio, await signedFile(FIRST));
    expect(await db.versions.toArray()).toMatchObject([
      { pack: 'ear', version: '1.0.0', by: 'Dr. Example', reason: 'Tried on our notes.', origin: 'file' },
    ]);
    expect(await live()).toEqual([]);
  });

  test('is kept once, however often it comes', async () => {
    const text = await signedFile(FIRST);
    expect(await broughtIn(studio, text)).toBe(await broughtIn(studio, text));
    expect(await db.versions.count()).toBe(1);
  });

  test('is refused with its reason where it is unsigned, altered, untrusted, red or no pack at all', async () => {
    const text = await signedFile(FIRST);
    expect(await codeOf(text.replace(/"signatures":\[.*\]/, '"signatures":[]'))).toBe('unsigned');
    expect(await codeOf(text.replace('Dr. Example', 'Dr. Exempla'))).toBe('altered');
    expect(await codeOf(await signedFile(FIRST, newKey()))).toBe('untrusted');
    expect(await codeOf('{}')).toBe('malformed');
    expect(await codeOf(`\ufeff${text}`)).toBe('malformed');
    expect(await codeOf(await signedFile(IDLE))).toBe('red');
    const bytes = new Blob([new Uint8Array([0xff, 0xfe, 0x00])]);
    expect(await studio.bringIn(bytes, 'a')).toEqual({ refused: { code: 'no-text', reasons: [] } });
    expect(await db.versions.count()).toBe(0);
  });

  test('is refused where another of its name and number is kept', async () => {
    await broughtIn(studio, await signedFile(FIRST));
    const other = earFiles([['title: Ears', 'title: Other ears']]);
    expect(await codeOf(await signedFile(other))).toBe('version-taken');
  });
});

describe('what is live', () => {
  test('is what was put live last, and one step brings back what was before it', async () => {
    const [first, second] = [
      await broughtIn(studio, await signedFile(FIRST)),
      await broughtIn(studio, await signedFile(SECOND)),
    ];
    expect(await studio.goLive(first)).toBe(null);
    expect(await studio.goLive(second)).toBe(null);
    expect(await live()).toEqual(['ear 1.1.0']);
    expect(await studio.stepBack('ear')).toBe(null);
    expect(await live()).toEqual(['ear 1.0.0']);
    expect(await studio.stepBack('ear')).toBe(null);
    expect(await live()).toEqual([]);
    expect(await studio.stepBack('ear')).toEqual({ code: 'nothing-before', reasons: [] });
    expect(await db.versions.count()).toBe(2);
  });

  test('comes back after it was retired', async () => {
    await studio.goLive(await broughtIn(studio, await signedFile(FIRST)));
    await studio.retire('ear');
    expect(await live()).toEqual([]);
    await studio.stepBack('ear');
    expect(await live()).toEqual(['ear 1.0.0']);
  });

  test('is told to whoever watches', async () => {
    const version = await broughtIn(studio, await signedFile(FIRST));
    const told = new Promise<void>((resolve) => watchLivePacks(resolve));
    await studio.goLive(version);
    await told;
  });

  test('is never a version whose key is trusted no longer', async () => {
    const version = await broughtIn(studio, await signedFile(FIRST));
    await db.trusted.clear();
    expect(await studio.goLive(version)).toMatchObject({ code: 'untrusted' });
    expect(await live()).toEqual([]);
  });
});
