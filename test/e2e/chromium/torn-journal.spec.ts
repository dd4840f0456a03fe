import { truncate } from 'node:fs/promises';
import { journalOf } from '../fixtures/journal.ts';
import { expect, test } from '../fixtures/started-again.ts';

/** Cuts the last record that was written, as a browser leaves it that is killed while it writes. */
async function tearJournal(profile: string, extensionId: string): Promise<void> {
  const { file, size } = await journalOf(profile, extensionId);
  await truncate(file, size - 5);
}

test('what a browser was writing when it was killed takes nothing else with it at the starts that follow', async ({
  profile,
  start,
}) => {
  test.slow(); // a browser starts three times
  const charts: string[] = [];
  for (const name of ['first.txt', 'second.txt', 'third.txt']) {
    // oxlint-disable no-await-in-loop -- one start after the other
    const { context, extensionId, bench, vault } = await start();
    if (charts.length > 0) await vault.unlock();
    for (const kept of charts) await expect(bench.row(kept)).toBeVisible();
    await bench.choose([{ name, bytes: 'Assessment: Knee osteoarthritis.' }]);
    await expect(bench.row(name)).toBeVisible();
    if (charts.length === 0) await vault.make();
    await vault.isKept();
    await context.close();
    await tearJournal(profile, extensionId);
    charts.push(name);
    // oxlint-enable no-await-in-loop
  }
});
