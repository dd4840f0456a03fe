import { z } from 'zod';
import { MOST_RULES, packFile, ruleFile } from './pack.ts';
import { day, line } from './text.ts';

/** The public half of an Ed25519 key: "ed25519:" and its 32 bytes as base64url. */
export const publicKey = z.string().regex(/^ed25519:[A-Za-z0-9_-]{43}$/u, {
  error: 'Write a key as "chartcue pack keygen" does: ed25519: and 43 letters, digits, - or _.',
});

/** Who stands for a pack, with which key, on which day, and why. */
export const signOff = z.strictObject({ by: line(80), key: publicKey, on: day, reason: line(300) });

const signature = signOff.extend({
  value: z.string().regex(/^[A-Za-z0-9_-]{86}$/u, { error: 'A signature has 86 letters, digits, - or _.' }),
});

/** A pack in one file. */
export const bundleFile = z.strictObject({
  chartcuePack: z.literal(1),
  content: z.strictObject({ pack: packFile, rules: z.array(ruleFile).max(MOST_RULES) }),
  signatures: z.array(signature).max(20),
});
