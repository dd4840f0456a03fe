import { type Bundle, type SignOff, signedText } from './bundle.ts';

/** Signs a text's UTF-8 bytes with the key of the sign-off; gives the 64 bytes as base64url. Comes from the host. */
export type SignText = (text: string) => Promise<string>;

/** The bundle with one more signature, in place of an older one with the same key. */
export async function signedBundle(bundle: Bundle, signOff: SignOff, sign: SignText): Promise<Bundle> {
  const value = await sign(signedText(bundle.body, signOff));
  const others = bundle.signatures.filter(({ key }) => key !== signOff.key);
  return { ...bundle, signatures: [...others, { ...signOff, value }] };
}
