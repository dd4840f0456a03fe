import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { openChecker } from '#extension/services/checker.ts';
import { recheckPacks } from '#extension/services/recheck-packs.ts';
import { database } from '#extension/storage/database.ts';
import { AskDesk, type Question } from '#extension/studio/ask-desk.ts';
import { livePacks } from '#extension/storage/live-packs.ts';
import { Studio } from '#extension/studio/studio.ts';
import { earFiles } from '../../authoring/small-packs.ts';
import { office, signedFile, startDesk } from '../studio/small-house.ts';

/** The small house behind a worker's face; while it is broken its script throws instead of answering. */
class HouseWorker extends EventTarget {
  static isBroken = false;
  readonly #desk = startDesk(
    (data) => this.dispatchEvent(new MessageEvent('message', { data })),
    () => {},
  );

  postMessage(question: Question): void {
    if (HouseWorker.isBroken) this.dispatchEvent(new Event('error'));
    else this.#desk.ask(question);
  }

  terminate(): void {}
}

let isOpen = false;

beforeEach(async () => {
  fakeBrowser.reset();
  vi.resetModules();
  vi.stubGlobal('Worker', HouseWorker);
  vi.stubGlobal('self', { location: new URL(fakeBrowser.runtime.getURL('/')) });
  vi.stubEnv('FIREFOX', '');
  HouseWorker.isBroken = false;
  isOpen = false;
  await Promise.all(database().tables.map((table) => table.clear()));
  // As Chromium does: one page at most, and a message is answered by `respond`.
  Object.assign(fakeBrowser.offscreen, {
    async createDocument() {
      if (isOpen) throw new Error('Only a single offscreen document may be created.');
      isOpen = true;
      await import('#extension/entrypoints/checker/main.ts');
    },
    async closeDocument() {
      if (!isOpen) throw new Error('No current offscreen document.');
      isOpen = false;
      fakeBrowser.runtime.onMessage.removeAllListeners();
      vi.resetModules();
    },
  });
  const { runtime } = fakeBrowser;
  Object.assign(runtime, {
    getManifest: () => ({ version: '0.1.0' }),
    sendMessage: (message: unknown) =>
      new Promise((resolve) => void runtime.onMessage.trigger(message, { id: runtime.id }, resolve)),
  });
});

const KEY = { name: 'CDI office', key: office.key };
const ids = async (): Promise<string[]> => (await livePacks(database)).map(({ id }) => id);

test('a check that was interrupted is in no way of the next', async () => {
  await openChecker(); // and the background is stopped
  const checker = await openChecker();
  const admission = await checker.admit(await signedFile(earFiles()), 'ear', [KEY]);
  expect(admission).toMatchObject({ isAdmitted: true, pack: { id: 'ear' } });
  await checker.end();
  expect(isOpen).toBe(false);
});

test.each([
  ['Chromium', ''],
  ['Firefox', 'true'],
])('in %s a worker that breaks down ends its check, and the next one goes on', async (_, isFirefox) => {
  vi.stubEnv('FIREFOX', isFirefox);
  await fakeBrowser.storage.managed.set({ packs: [await signedFile(earFiles())], trustedKeys: [KEY] });
  HouseWorker.isBroken = true;
  await recheckPacks(database, openChecker);
  expect([await ids(), isOpen]).toEqual([[], false]);
  HouseWorker.isBroken = false;
  await recheckPacks(database, openChecker);
  expect([await ids(), isOpen]).toEqual([['ear'], false]);
});

test('what a broken worker was asked fails, and the next question starts another', async () => {
  const started: (() => void)[] = [];
  const desk = new AskDesk((onReply, onBroken) => {
    started.push(onBroken);
    return started.length === 1 ? { ask() {}, end() {} } : startDesk(onReply, onBroken);
  });
  const text = await signedFile(earFiles());
  const waiting = [desk.ask('admit', text, 'ear', [KEY]), desk.ask('admit', text, 'ear', [])];
  started[0]!();
  const failed = { status: 'rejected', reason: new Error('desk-failed') };
  expect(await Promise.allSettled(waiting)).toEqual([failed, failed]);
  expect(await desk.ask('admit', text, 'ear', [KEY])).toMatchObject({ isAdmitted: true });
});

test('a worker that never answers fails what it was asked, the studio changes nothing, and the next question works', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const ended = vi.fn();
  let isSilent = true;
  const desk = new AskDesk((onReply, onBroken) =>
    isSilent ? { ask() {}, end: ended } : startDesk(onReply, onBroken),
  );
  await database().trusted.add(KEY);
  const studio = new Studio(database(), desk, () => 0);
  const file = new Blob([await signedFile(earFiles())]);
  const asked = studio.bringIn(file, 'ear.chartcue-pack');
  await vi.waitFor(() => {
    vi.advanceTimersByTime(60_000);
    expect(ended).toHaveBeenCalledOnce();
  });
  expect(await asked).toMatchObject({ refused: { code: 'no-answer', reasons: [] } });
  expect(await database().versions.count()).toBe(0);
  isSilent = false;
  expect(await studio.bringIn(file, 'ear.chartcue-pack')).toMatchObject({ version: { pack: 'ear' } });
  vi.useRealTimers();
});
