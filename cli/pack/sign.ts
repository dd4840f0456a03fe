import { signedBundle } from '#src/packs/bundle/sign.ts';
import { signOff } from '#src/packs/schema/bundle.ts';
import { InputError } from '../input-error.ts';
import type { HouseRules } from '../rules.ts';
import { ifAltered } from './altered.ts';
import { signingKeyAt } from './keys.ts';
import type { packToSend } from './own-packs.ts';
import type { Result } from './result.ts';
import { packTest } from './test.ts';
import { writeBundle } from './write-bundle.ts';

/** Who signs, with the key in which file, why, and on which day (YYYY-MM-DD). */
export interface Signing {
  readonly keyFile: string;
  readonly by: string;
  readonly reason: string;
  readonly on: string;
}

/**
 * `pack sign`: the pack in one file with one more signature; 1, and no file, where one of its texts is red or where it is
 * not what those before signed.
 */
export async function packSign(
  { own, bundle }: ReturnType<typeof packToSend>,
  { keyFile, by, reason, on }: Signing,
  house: HouseRules,
  out: string | null,
): Promise<Result> {
  const altered = await ifAltered(bundle);
  if (altered !== null) return altered;
  const tested = packTest([own], house);
  if (tested.status !== 0) return { ...tested, text: `${tested.text}\nNot signed: mend the texts first.` };
  const { key, sign } = signingKeyAt(keyFile);
  const named = signOff.safeParse({ by, key, on, reason });
  if (!named.success)
    throw new InputError(
      'bad-option',
      `--${String(named.error.issues[0]!.path[0])}: ${named.error.issues[0]!.message}`,
    );
  return writeBundle(await signedBundle(bundle, named.data, sign), out);
}
