import { type Bundle, type SignOff, signedText } from './bundle.ts';

/** A key that an organisation trusts, and whose it is. */
export interface TrustedKey {
  readonly name: string;
  /** "ed25519:..." */
  readonly key: string;
}

/** Whether a signature (base64url) of a text's UTF-8 bytes was made with a key. Comes from the host. */
export type VerifyText = (key: string, signature: string, text: string) => Promise<boolean>;

/** A sign-off by a trusted key, and the name under which the key is trusted. */
export type TrustedSignOff = SignOff & { readonly keyName: string };

export type Verdict =
  | { readonly isTrusted: true; readonly signOffs: readonly TrustedSignOff[] }
  | {
      readonly isTrusted: false;
      readonly code: 'unsigned' | 'altered' | 'untrusted';
      readonly problem: string;
      readonly mend: string;
    };

/**
 * Whether a pack may be taken: it is signed, every signature on it is good, and one at least was made with a trusted key.
 * One bad signature among good ones refuses the pack: somebody changed something.
 */
export async function verdictOn(
  { body, signatures }: Bundle,
  trusted: readonly TrustedKey[],
  verify: VerifyText,
): Promise<Verdict> {
  if (signatures.length === 0) {
    const mend = 'Have it signed by somebody whose key is trusted ("chartcue pack sign").';
    return refused('unsigned', 'Nobody has signed the pack.', mend);
  }
  for (const signature of signatures) {
    if (await verify(signature.key, signature.value, signedText(body, signature))) continue;
    const problem = `The pack is not what ${signature.by} signed on ${signature.on}: it or the signature was altered.`;
    return refused(
      'altered',
      problem,
      'Take the pack from whoever signed it, and never mend the file by hand.',
    );
  }
  const names = new Map(trusted.map(({ key, name }) => [key, name]));
  const signOffs = signatures.flatMap(({ by, key, on, reason }) => {
    const keyName = names.get(key);
    return keyName === undefined ? [] : [{ by, key, on, reason, keyName }];
  });
  if (signOffs.length > 0) return { isTrusted: true, signOffs };
  const problem = `The pack is signed, but by no trusted key: ${signatures.map(({ by, key }) => `${by} (${key})`).join(', ')}.`;
  return refused(
    'untrusted',
    problem,
    'Trust the key once you know whose it is, or have the pack signed by one that is trusted.',
  );
}

function refused(code: 'unsigned' | 'altered' | 'untrusted', problem: string, mend: string): Verdict {
  return { isTrusted: false, code, problem, mend };
}
