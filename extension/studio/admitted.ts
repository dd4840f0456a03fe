import type { RuleResult } from '#src/authoring/test-rules.ts';
import type { Pack } from '#src/match/rules.ts';
import { admitPack, type PackName } from '#src/packs/bundle/admit.ts';
import { bundleText, contentText } from '#src/packs/bundle/bundle.ts';
import type { TrustedKey, TrustedSignOff } from '#src/packs/bundle/verdict.ts';
import { faultLine } from '#src/packs/fault.ts';
import type { Ground } from '#src/packs/ground.ts';
import type { SoundPack } from '#src/packs/read-pack.ts';
import { fingerprintOf, verifyText } from './ed25519.ts';

/** What became of a file that somebody gave. */
export type Admitted =
  | {
      readonly isAdmitted: true;
      /** As it is kept: the file's text. */
      readonly text: string;
      readonly pack: Pack;
      readonly fingerprint: string;
      readonly signOffs: readonly TrustedSignOff[];
    }
  | {
      readonly isAdmitted: false;
      readonly code: 'malformed' | 'unsigned' | 'altered' | 'untrusted' | 'unfit' | 'red';
      /** Why, and what to do, a line each. */
      readonly reasons: readonly string[];
      readonly says: PackName | null;
    };

/** As many reasons are told of one file. */
const MOST = 5;

/** Whether a file may come in as a pack. Its texts have to be green among the packs that ship here, whoever signed it. */
export async function admitted(
  text: string,
  path: string,
  trusted: readonly TrustedKey[],
  ground: Ground,
  tested: (own: SoundPack) => readonly RuleResult[],
): Promise<Admitted> {
  const admission = await admitPack(text, path, { trusted, verify: verifyText, ground });
  if (!admission.isAdmitted) {
    const { code, problem, mend, faults, says } = admission;
    const reasons = faults.length === 0 ? [`${problem} ${mend}`] : faults.slice(0, MOST).map(faultLine);
    return { isAdmitted: false, code, reasons, says };
  }
  const { own, bundle, signOffs } = admission;
  const red = tested(own).filter(({ passed }) => !passed);
  if (red.length > 0) {
    const { id, version } = own.pack;
    const reasons = red.slice(0, MOST).map(({ rule }) => rule);
    return { isAdmitted: false, code: 'red', reasons, says: { id, version } };
  }
  return {
    isAdmitted: true,
    text: bundleText(bundle),
    pack: own.pack,
    fingerprint: await fingerprintOf(contentText(bundle.body)),
    signOffs,
  };
}
