import { browser } from 'wxt/browser';
import { storage } from 'wxt/utils/storage';
import type { TrustedKey } from '#src/packs/bundle/verdict.ts';
import type { Database } from '../storage/database.ts';
import type { LivePack, PolicyPack } from '../storage/kept-packs.ts';
import { tellLivePacks } from '../storage/live-packs.ts';
import { packPolicy } from '../storage/pack-policy.ts';
import { sha256 } from '../studio/sha256.ts';
import { trustedKeys } from '../studio/trusted-keys.ts';
import type { AdmitPack, Checker } from './checker.ts';
import { newestPacks } from './newest-packs.ts';

/** By what packs were checked last: they are checked again when the policy, the keys or ChartCue itself are others. */
const checkedBy = storage.defineItem<string>('local:packsChecked', { fallback: '' });

let last: Promise<void> = Promise.resolve();

/**
 * Checks the packs of the organisation's policy and one's own that are live, if the policy, the keys that count or
 * ChartCue are others than last time. What may come in is live in the form that this ChartCue takes; what may not is live no longer. One at a time.
 */
export function recheckPacks(db: () => Database, checker: () => Promise<Checker>): Promise<void> {
  last = last.then(() => recheck(db, checker)).catch(() => undefined); // the next start tries again
  return last;
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
    const door = await checker();
    try {
      await take(db(), policy.packs, live, keys, (...words) => door.admit(...words));
    } finally {
      await door.end();
    }
    await tellLivePacks();
  }
  await checkedBy.setValue(stamp);
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
    if (admission.isAdmitted) byPolicy.push({ place, pack: admission.pack, refused: null });
    else byPolicy.push({ place, pack: null, refused: { code: admission.code, reasons: admission.reasons } });
  }
  const own: LivePack[] = [];
  for (const { id, version } of live) {
    // oxlint-disable-next-line no-await-in-loop -- as above
    const text = (await db.versions.get(version))?.text ?? '';
    // oxlint-disable-next-line no-await-in-loop -- as above
    const admission = await admit(text, id, trusted);
    if (admission.isAdmitted) own.push({ id, version, pack: admission.pack });
  }
  await db.transaction('rw', db.policyPacks, db.livePacks, async () => {
    await db.policyPacks.clear();
    await db.policyPacks.bulkAdd(newestPacks(byPolicy));
    // What was put live or taken back meanwhile went through the door by itself.
    for (const { id, version } of live) {
      // oxlint-disable-next-line no-await-in-loop -- one transaction
      if ((await db.livePacks.get(id))?.version !== version) continue;
      const fits = own.find((one) => one.id === id);
      // oxlint-disable-next-line no-await-in-loop -- as above
      await (fits === undefined ? db.livePacks.delete(id) : db.livePacks.put(fits));
    }
  });
}
