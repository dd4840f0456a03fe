import { writeFileSync } from 'node:fs';
import { type Bundle, BUNDLE_ENDING, bundleText, contentText } from '#src/packs/bundle/bundle.ts';
import { InputError } from '../input-error.ts';
import { meant } from '../text-file.ts';
import { fingerprintOf } from './keys.ts';
import type { Result } from './result.ts';

/** Writes a pack into one file, "spine-1.0.0.chartcue-pack" where no name is given, and tells what was written. */
export function writeBundle(bundle: Bundle, out: string | null): Result {
  const { id, version } = bundle.content.pack;
  const path = out ?? `${id}-${version}${BUNDLE_ENDING}`;
  if (!path.endsWith(BUNDLE_ENDING))
    throw new InputError('bad-option', `--out takes a name that ends in ${BUNDLE_ENDING}.`);
  try {
    writeFileSync(meant(path), bundleText(bundle));
  } catch {
    throw new InputError('unwritable-file', `${path} cannot be written.`);
  }
  const fingerprint = fingerprintOf(contentText(bundle.body));
  const signed = bundle.signatures.map(({ by }) => by).join(', ') || 'nobody';
  return {
    status: 0,
    text: `${path}: ${id} ${version}, signed by ${signed}, fingerprint ${fingerprint}`,
    json: { file: path, id, version, fingerprint, signatures: bundle.signatures },
  };
}
