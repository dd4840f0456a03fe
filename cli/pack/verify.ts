import { admitPack } from '#src/packs/bundle/admit.ts';
import { contentText } from '#src/packs/bundle/bundle.ts';
import type { TrustedKey } from '#src/packs/bundle/verdict.ts';
import { faultLine } from '#src/packs/fault.ts';
import { printable } from '#node/table.ts';
import type { HouseRules } from '../rules.ts';
import { fingerprintOf, verifyText } from './keys.ts';
import { bundleTextAt } from './own-packs.ts';
import type { Result } from './result.ts';

/** `pack verify`: whether each pack may be taken; 1 where one may not, with the reason. */
export async function packVerify(
  paths: readonly string[],
  trusted: readonly TrustedKey[],
  house: HouseRules,
): Promise<Result> {
  const packs = await Promise.all(paths.map((path) => verified(path, trusted, house)));
  return {
    status: packs.every(({ isTrusted }) => isTrusted) ? 0 : 1,
    text: packs.map(({ file, says }) => `${file}: ${printable(says)}`).join('\n'),
    json: { packs },
  };
}

async function verified(file: string, trusted: readonly TrustedKey[], { ground }: HouseRules) {
  const text = bundleTextAt(file);
  if (typeof text !== 'string')
    return {
      file,
      isTrusted: false,
      code: 'malformed',
      says: `refused. ${faultLine(text[0]!)}`,
      faults: text,
    };
  const admission = await admitPack(text, file, { trusted, verify: verifyText, ground });
  if (!admission.isAdmitted) {
    const { code, problem, mend, faults } = admission;
    const why = faults[0] === undefined ? `${problem} ${mend}` : faultLine(faults[0]);
    return { file, isTrusted: false, code, says: `refused. ${why}`, faults };
  }
  const { own, bundle, signOffs } = admission;
  const { id, version } = own.pack;
  const fingerprint = fingerprintOf(contentText(bundle.body));
  const by = signOffs.map((one) => `${one.by} on ${one.on} with the key of ${one.keyName}: ${one.reason}`);
  return {
    file,
    isTrusted: true,
    id,
    version,
    fingerprint,
    signOffs,
    says: `trusted. ${id} ${version}, fingerprint ${fingerprint}, signed by ${by.join('; ')}`,
  };
}
