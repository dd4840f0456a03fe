import { browser } from 'wxt/browser';
import { storage } from 'wxt/utils/storage';
import type { Database } from '../storage/database.ts';
import type { PolicyPack } from '../storage/kept-packs.ts';
import { tellLivePacks } from '../storage/live-packs.ts';
import { packPolicy } from '../storage/pack-policy.ts';
import type { AdmitPack, Checker } from './checker.ts';

/** By what the packs of the policy were checked last: they are checked again when it, or ChartCue itself, is another. */
const checkedBy = storage.defineItem<string>('local:policyPacks', { fallback: '' });

/**
 * Checks the packs of the organisation's policy, if they are others than last time, and puts those live that may come in.
 * A pack of one's own whose key the policy does not trust any more is live no longer.
 */
export async function takePolicyPacks(db: () => Database, checker: () => Promise<Checker>): Promise<void> {
  const policy = await packPolicy();
  const { packs, trustedKeys } = policy;
  const isNone = packs.length === 0 && trustedKeys === null;
  const stamp = isNone ? '' : await stampOf(JSON.stringify([browser.runtime.getManifest().version, policy]));
  if (stamp === (await checkedBy.getValue())) return;
  const door = await checker();
  try {
    const rows: PolicyPack[] = [];
    for (const [place, text] of packs.entries()) {
      // oxlint-disable-next-line no-await-in-loop -- one worker does them one after the other
      const admission = await door.admit(text, `policy ${place + 1}`, trustedKeys ?? []);
      if (admission.isAdmitted) rows.push({ place, pack: admission.pack, refused: null });
      else rows.push({ place, pack: null, refused: { code: admission.code, reasons: admission.reasons } });
    }
    const gone =
      trustedKeys === null ? [] : await untrusted(db(), (text) => door.admit(text, '', trustedKeys));
    await db().transaction('rw', db().policyPacks, db().livePacks, async () => {
      await db().policyPacks.clear();
      await db().policyPacks.bulkAdd(rows);
      await db().livePacks.bulkDelete(gone);
    });
    await checkedBy.setValue(stamp);
    await tellLivePacks();
  } finally {
    await door.end();
  }
}

/** The packs of one's own that are live and may no longer be. */
async function untrusted(db: Database, admit: (text: string) => ReturnType<AdmitPack>): Promise<string[]> {
  const live = await db.livePacks.toArray();
  const versions = await db.versions.bulkGet(live.map(({ version }) => version));
  const gone: string[] = [];
  for (const version of versions) {
    // oxlint-disable-next-line no-await-in-loop -- as above
    if (version !== undefined && !(await admit(version.text)).isAdmitted) gone.push(version.pack);
  }
  return gone;
}

async function stampOf(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
