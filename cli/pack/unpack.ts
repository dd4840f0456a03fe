import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { faultLine } from '#src/packs/fault.ts';
import { packYaml } from '#src/packs/pack-yaml.ts';
import { InputError } from '../input-error.ts';
import { meant } from '../text-file.ts';
import { ifAltered } from './altered.ts';
import { bundleAt } from './own-packs.ts';
import type { Result } from './result.ts';

/**
 * `pack unpack`: the files of a pack's folder, in a folder named for it; of one that was
 * altered since it was signed nothing is written, and nothing over what is there already.
 */
export async function packUnpack(path: string, out: string | null): Promise<Result> {
  const bundle = bundleAt(path);
  if (!('content' in bundle)) {
    return { status: 1, text: bundle.map(faultLine).join('\n'), json: { faults: bundle } };
  }
  const altered = await ifAltered(bundle);
  if (altered !== null) return altered;
  const files = packYaml(bundle.content).map((file) => ({ ...file, path: join(out ?? '.', file.path) }));
  for (const { path: file, text } of files) {
    try {
      mkdirSync(dirname(meant(file)), { recursive: true });
      writeFileSync(meant(file), text, { flag: 'wx' });
    } catch {
      throw new InputError('unwritable-file', `${file} is there already, or cannot be written.`);
    }
  }
  const written = files.map(({ path: file }) => file);
  return { status: 0, text: written.join('\n'), json: { files: written } };
}
