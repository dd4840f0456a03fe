import { contentText } from '#src/packs/bundle/bundle.ts';
import { filesOf } from '#src/packs/bundle/read-bundle.ts';
import { type TrustedKey, verdictOn } from '#src/packs/bundle/verdict.ts';
import { faultLine } from '#src/packs/fault.ts';
import { takePack } from '#src/packs/take-pack.ts';
import { printable } from '#node/table.ts';
import type { HouseRules } from '../rules.ts';
import { fingerprintOf, verifyText } from './keys.ts';
import { bundleAt } from './own-packs.ts';
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
  const bundle = bundleAt(file);
  if (!('content' in bundle))
    return { file, isTrusted: false, code: 'malformed', says: `refused. ${faultLine(bundle[0]!)}` };
  const verdict = await verdictOn(bundle, trusted, verifyText);
  if (!verdict.isTrusted) {
    const { code, problem, mend } = verdict;
    return { file, isTrusted: false, code, says: `refused. ${problem} ${mend}` };
  }
  const [fault] = takePack(filesOf(bundle.content, file), ground).faults;
  if (fault !== undefined)
    return { file, isTrusted: false, code: 'unfit', says: `refused. ${faultLine(fault)}` };
  const { id, version } = bundle.content.pack;
  const { signOffs } = verdict;
  const by = signOffs.map((one) => `${one.by} on ${one.on} with the key of ${one.keyName}: ${one.reason}`);
  const fingerprint = fingerprintOf(contentText(bundle.body));
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
