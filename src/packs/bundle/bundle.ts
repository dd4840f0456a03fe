import type { z } from 'zod';
import type { PackContent } from '../content.ts';
import type { bundleFile, signOff } from '../schema/bundle.ts';
import { canonicalText, type Json } from './canonical-text.ts';

/** Who stands for a pack, with which key, on which day, and why. */
export type SignOff = z.output<typeof signOff>;
export type Signature = z.output<typeof bundleFile>['signatures'][number];

/** A pack as it goes from hand to hand. */
export interface Bundle {
  readonly content: PackContent;
  /** The content just as it stood in the file: what is signed, whatever fields a later ChartCue gives a value to. */
  readonly body: Json;
  readonly signatures: readonly Signature[];
}

/** How the file of a pack ends. */
export const BUNDLE_ENDING = '.chartcue-pack';
/** The kind of file that is written. */
export const FORMAT = 1;

/** A bundle of a pack that nobody has signed yet. */
export function newBundle(content: PackContent): Bundle {
  const { pack, rules } = content;
  return { content, body: { pack, rules }, signatures: [] };
}

/** The file of a bundle: one line of canonical JSON. Its UTF-8 bytes are what is written. */
export function bundleText({ body, signatures }: Bundle): string {
  return `${canonicalText({ chartcuePack: FORMAT, content: body, signatures: signatures.map(plainSignature) })}\n`;
}

/** What a signature is made of: the pack, and who signs it off, so that neither name nor reason can be exchanged. */
export function signedText(body: Json, { by, key, on, reason }: SignOff): string {
  return canonicalText({ chartcuePack: FORMAT, content: body, signOff: { by, key, on, reason } });
}

/** What a pack's fingerprint is taken of: all that it says, signatures left out. */
export function contentText(body: Json): string {
  return canonicalText({ chartcuePack: FORMAT, content: body });
}

function plainSignature({ by, key, on, reason, value }: Signature): Json {
  return { by, key, on, reason, value };
}
