import type { PackContent } from '../content.ts';
import type { Fault } from '../fault.ts';
import type { Ground } from '../ground.ts';
import { checkedPack, type SoundPack } from '../read-pack.ts';
import type { Bundle } from './bundle.ts';
import { filesOf, readBundle } from './read-bundle.ts';
import { type TrustedKey, type TrustedSignOff, verdictOn, type VerifyText } from './verdict.ts';

/** Whether a file from somebody else may be run as a pack. */
export type Admission =
  | {
      readonly isAdmitted: true;
      readonly own: SoundPack;
      readonly bundle: Bundle;
      readonly signOffs: readonly TrustedSignOff[];
    }
  | {
      readonly isAdmitted: false;
      readonly code: 'malformed' | 'unsigned' | 'altered' | 'untrusted' | 'unfit';
      readonly problem: string;
      readonly mend: string;
      /** Of a file that is malformed or unfit. */
      readonly faults: readonly Fault[];
      /** Null for a file that is malformed. */
      readonly says: PackName | null;
    };

/** What a file says it is; where nobody who is trusted signed that, it is a claim and no more. */
export type PackName = Pick<PackContent['pack'], 'id' | 'version'>;

export interface Gate {
  readonly trusted: readonly TrustedKey[];
  readonly verify: VerifyText;
  readonly ground: Ground;
}

/**
 * The one door by which a pack comes in: its shape, then who signed it, and only then whether its rules fit what they
 * stand on. `path` is what faults name. Never throws but what `verify` throws.
 */
export async function admitPack(
  text: string,
  path: string,
  { trusted, verify, ground }: Gate,
): Promise<Admission> {
  const bundle = readBundle(text, path);
  if (!('content' in bundle)) return refused('malformed', bundle, null);
  const { id, version } = bundle.content.pack;
  const verdict = await verdictOn(bundle, trusted, verify);
  if (!verdict.isTrusted) {
    const { code, problem, mend } = verdict;
    return { isAdmitted: false, code, problem, mend, faults: [], says: { id, version } };
  }
  const own = checkedPack(filesOf(bundle.content, path), ground);
  if (own.pack === null) return refused('unfit', own.faults, { id, version });
  return { isAdmitted: true, own, bundle, signOffs: verdict.signOffs };
}

function refused(code: 'malformed' | 'unfit', faults: readonly Fault[], says: PackName | null): Admission {
  const [first] = faults;
  return { isAdmitted: false, code, problem: first?.problem ?? '', mend: first?.mend ?? '', faults, says };
}
