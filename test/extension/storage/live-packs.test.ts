import { expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { tellLivePacks, watchLivePacks } from '#extension/storage/live-packs.ts';

test('who watches what is live hears of a change, and of a journal that was torn and is a new one', async () => {
  const changed = vi.fn<() => void>();
  const end = watchLivePacks(changed);
  await tellLivePacks();
  await vi.waitFor(() => expect(changed).toHaveBeenCalledTimes(1));
  await fakeBrowser.storage.session.set({ journal: 'torn' });
  await fakeBrowser.storage.session.set({ journal: 'fresh' });
  await vi.waitFor(() => expect(changed).toHaveBeenCalledTimes(2));
  end();
  await tellLivePacks();
  await fakeBrowser.storage.session.set({ journal: 'torn' });
  await fakeBrowser.storage.session.set({ journal: 'fresh' });
  expect(changed).toHaveBeenCalledTimes(2);
});
