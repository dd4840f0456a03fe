import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { tidyFromNow, watchDays } from '#extension/services/tidy.ts';
import { addEvents } from '#extension/storage/counts.ts';
import { database } from '#extension/storage/database.ts';

const RULE = 'orthopaedics/knee-side';
const DAYS = ['2024-11-25', '2026-11-20', '2026-11-27'];

beforeEach(async () => {
  fakeBrowser.reset();
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-27T10:00:00') });
  await Promise.all(database().tables.map((table) => table.clear()));
  const counted = DAYS.map((day) => ({
    key: { day, host: 'https://ehr.example/*', rule: RULE },
    event: { what: 'shown' as const },
  }));
  await addEvents(database(), counted);
  await database().remarks.bulkAdd(DAYS.map((day) => ({ rule: RULE, day, text: 'asks of both knees' })));
  return () => vi.useRealTimers();
});

/** The days of which anything is kept. */
const kept = async (): Promise<string[][]> =>
  Promise.all(
    [database().counts, database().remarks].map(async (table) =>
      (await table.toArray()).map(({ day }) => day).toSorted(),
    ),
  );

test('counts and remarks of more than two years are taken away when the browser starts', async () => {
  await tidyFromNow();
  expect(await kept()).toEqual([DAYS.slice(1), DAYS.slice(1)]);
});

test('a policy has them taken away sooner', async () => {
  await fakeBrowser.storage.managed.set({ retention: { countDays: 5 } });
  await tidyFromNow();
  expect(await kept()).toEqual([DAYS.slice(2), DAYS.slice(2)]);
});

test('in a browser that is never closed they are taken away day by day', async () => {
  watchDays();
  await tidyFromNow();
  vi.setSystemTime(new Date('2028-11-24T10:00:00'));
  const [alarm] = await fakeBrowser.alarms.getAll();
  expect(alarm?.periodInMinutes).toBe(24 * 60);
  await fakeBrowser.alarms.onAlarm.trigger(alarm!);
  await expect.poll(kept).toEqual([DAYS.slice(2), DAYS.slice(2)]);
});
