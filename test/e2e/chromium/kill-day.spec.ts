import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, test } from '@playwright/test';
import { LOG_TOOLS } from '#extension/queries/log-tools.ts';
import { verified } from '#src/queries/log.ts';
import { Random } from '../../packs/hostile/random.ts';
import { PASSPHRASE, VaultPage } from '../fixtures/vault-page.ts';
import { ENDS, KilledBrowser } from '../kill-day/killed-browser.ts';
import { type VaultRows, vaultRows } from '../kill-day/vault-rows.ts';
import { type Acknowledged, WorkingDay } from '../kill-day/working-day.ts';

// A narrow slice of `npm run kill-day`, which ends the day at 200 moments.
const MOMENTS = Number(process.env['KILL_MOMENTS'] ?? 4);
const SEED = Number(process.env['KILL_SEED'] ?? 1);
/** A patient takes about 3 s on an idle machine: a moment may fall into any step of it, in ms. */
const SPAN = 4_000;

/** What was acknowledged and is not there. */
function lost(acknowledged: readonly Acknowledged[], { charts, entries }: VaultRows): Acknowledged[] {
  const patients = new Set(charts.flatMap(({ notes }) => notes.map(({ patient }) => patient?.name)));
  const record = new Map<string, string | undefined>();
  const acts = new Set<string>();
  for (const { content } of entries) {
    if (content?.kind !== 'query') continue;
    const { query, event } = content;
    if (event.kind === 'drafted') record.set(query, JSON.parse(event.draft.record.chart)[0]);
    acts.add(`${record.get(query)} ${event.kind}`);
  }
  return acknowledged.filter(({ patient, what }) =>
    what === 'kept' ? !patients.has(patient) : !acts.has(`${patient} ${what}`),
  );
}

test('whatever ends the page, the background or the browser at any moment, nothing that was acknowledged is lost, and the chain verifies', async () => {
  test.setTimeout(60_000 + MOMENTS * 40_000);
  const profile = await mkdtemp(join(tmpdir(), 'chartcue-kill-'));
  const browser = await KilledBrowser.start(profile);
  const [day, random] = [new WorkingDay(), new Random(SEED)];
  let page = await browser.open('workbench');
  let still = 0;
  await new VaultPage(page).make();
  for (let moment = 0; moment < MOMENTS; moment += 1) {
    let end = ENDS[moment % ENDS.length]!;
    // Half of the moments are any, the others those in which something has just been acknowledged.
    const [after, more] = [random.int(0, SPAN), random.next() < 0.5 ? random.int(1, 3) : null];
    const when = more === null ? `after ${after} ms` : `at acknowledgement ${more}`;
    // oxlint-disable-next-line no-await-in-loop -- one end after the other
    await test.step(`moment ${moment}: ${end} ${when}`, async () => {
      const work = day.workIn(page).catch((error: Error) => error);
      // A moment is what is tried here, and no condition is waited for: whichever step it meets must hold.
      const come = more === null ? setTimeout(after) : day.acknowledgedMore(more);
      const fault = await Promise.race([work, come]);
      if (fault !== undefined) {
        // The day itself went wrong, unless it is the browser that stands still: who sits before that ends it.
        if (await browser.draws(page)) throw fault;
        end = 'browser is killed';
        still += 1;
      }
      await browser.end(page, end);
      await work;
      const reader = await browser.open('welcome');
      const rows = await vaultRows(reader, PASSPHRASE);
      await reader.close();
      expect(rows.damaged).toBe(0);
      expect(await verified(rows.entries, LOG_TOOLS.hash)).toMatchObject({ isWhole: true });
      expect(lost(day.acknowledged, rows)).toEqual([]);
      page = await browser.open('workbench');
      const vault = new VaultPage(page);
      await vault.unlock();
      await vault.isKept();
    });
  }
  expect(day.acknowledged.length).toBeGreaterThan(0);
  expect(still).toBeLessThanOrEqual(Math.ceil(MOMENTS / 100));
  console.log(
    `${MOMENTS} moments, seed ${SEED}: ${day.acknowledged.length} acknowledged, none lost; the browser stood still in ${still}`,
  );
  await browser.close();
  await rm(profile, { recursive: true, force: true });
});
