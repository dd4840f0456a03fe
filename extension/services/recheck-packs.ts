import { browser } from 'wxt/browser';
import { storage } from 'wxt/utils/storage';
import type { TrustedKey } from '#src/packs/bundle/verdict.ts';
import type { Database } from '../storage/database.ts';
import { failedCheck } from '../storage/failed-check.ts';
import type { LivePack, PolicyPack } from '../storage/kept-packs.ts';
import { tellLivePacks } from '../storage/live-packs.ts';
import { packPolicy } from '../storage/pack-policy.ts';
import type { Admitted } from '../studio/admitted.ts';
import { sha256 } from '../studio/sha256.ts';
import { trustedKeys } from '../studio/trusted-keys.ts';
import type { AdmitPack, Checker } from './checker.ts';
import { inTime } from './in-time.ts';
import { newestPacks } from './newest-packs.ts';
import { refusedAnew } from './refused-anew.ts';

/** By what packs were checked last: they are checked again when the policy, the keys or ChartCue itself are others. */
const checkedBy = storage.defineItem<string>('local:packsChecked', { fallback: '' });

/**
 * So long each step of a check may take, in ms: ten times what the slowest takes that begins with starting the worker, and
 * less than the 30 s after which Chromium stops a background that hears nothing.
 */
const PATIENCE = 25_000;

let last: Promise<void> = Promise.resolve();

/**
 * Checks the packs of the organisation's policy and one's own that are live, if the policy, the keys that count or
 * ChartCue are others than last time. What may come in is live in the form that this ChartCue takes; what may not is live
 * no longer. One at a time. A check that breaks down or does not answer changes nothing and is noted; the next goes on.
 */
export function recheckPacks(db: () => Database, checker: () => Promise<Checker>): Promise<void> {
  last = last
    .then(() => recheck(db, checker))
    .catch(noteFailure)
    .catch(() => undefined); // no room for the note
  return last;
}

/** The next start tries again, whatever the policy says then. */
async function noteFailure(): Promise<void> {
  await checkedBy.setValue('');
  await failedCheck.setValue(Date.now());
}

async function recheck(db: () => Database, checker: () => Promise<Checker>): Promise<void> {
  const policy = await packPolicy();
  const keys = await trustedKeys(db());
  const counted = keys.map(({ key }) => key).toSorted();
  const stamp = await sha256(JSON.stringify([browser.runtime.getManifest().version, policy, counted]));
  if (stamp === (await checkedBy.getValue())) return;
  const live = await db().livePacks.toArray();
  const held = await db().policyPacks.count();
  if (policy.packs.length + live.length + held > 0) {
    const door = await answered(checker());
    try {
      await take(db(), policy.packs, live, keys, (...words) => answered(door.admit(...words)));
    } finally {
      await answered(door.end()).catch(() => undefined); // what it said counts
    }
    await tellLivePacks();
  }
  await checkedBy.setValue(stamp);
  await failedCheck.setValue(null);
}

function answered<Value>(step: Promise<Value>): Promise<Value> {
  return inTime(step, PATIENCE, 'checker-silent');
}

async function take(
  db: Database,
  packs: readonly string[],
  live: readonly LivePack[],
  trusted: readonly TrustedKey[],
  admit: AdmitPack,
): Promise<void> {
  const byPolicy: PolicyPack[] = [];
  for (const [place, text] of packs.entries()) {
    // oxlint-disable-next-line no-await-in-loop -- one worker does them one after the other
    const admission = await admit(text, `policy ${place + 1}`, trusted);
    // oxlint-disable-next-line no-await-in-loop -- as above
    byPolicy.push({ ...outcomeOf(admission), place, digest: await sha256(text) });
  }
  const own: (readonly [version: LivePack, admission: Admitted])[] = [];
  for (const one of live) {
    // oxlint-disable-next-line no-await-in-loop -- as above
    const text = (await db.versions.get(one.version))?.text ?? '';
    // oxlint-disable-next-line no-await-in-loop -- as above
    own.push([one, await admit(text, one.id, trusted)]);
  }
  await db.transaction('rw', db.policyPacks, db.refusals, db.livePacks, db.moves, async () => {
    const now = newestPacks(byPolicy);
    await db.refusals.bulkAdd(refusedAnew(await db.policyPacks.toArray(), now, Date.now()));
    await db.policyPacks.clear();
    await db.policyPacks.bulkAdd(now);
    // oxlint-disable-next-line no-await-in-loop -- one transaction
    for (const [one, admission] of own) await settle(db, one, admission);
  });
}

/** The pack as it may come in, or why it may not. */
function outcomeOf(admission: Admitted): Pick<PolicyPack, 'pack' | 'refused' | 'says'> {
  if (admission.isAdmitted) {
    const { pack } = admission;
    return { pack, refused: null, says: { id: pack.id, version: pack.version } };
  }
  const { code, reasons, says } = admission;
  return { pack: null, refused: { code, reasons }, says };
}

/** Keeps a version live in the form that this ChartCue takes, or takes it out of use and says why. */
async function settle(db: Database, { id, version }: LivePack, admission: Admitted): Promise<void> {
  // What was put live or taken back meanwhile went through the door by itself.
  if ((await db.livePacks.get(id))?.version !== version) return;
  if (admission.isAdmitted) {
    await db.livePacks.put({ id, version, pack: admission.pack });
    return;
  }
  const { code, reasons } = admission;
  await db.livePacks.delete(id);
  await db.moves.add({
    pack: id,
    from: version,
    to: null,
    what: 'refused',
    why: { code, reasons },
    at: Date.now(),
  });
}
