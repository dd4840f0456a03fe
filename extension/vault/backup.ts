// A little more than 150 lines, because what writes the parts of a file and what reads them must agree.
import { utf8 } from './bytes.ts';
import { lockNewKey, type OpenKeys, unlockKey } from './locked-key.ts';
import { MOST_PACKED, packed, unpacked } from './packed.ts';
import type { VaultRecord } from './sealed-record.ts';
import { VaultError } from './vault-error.ts';
import { headOf, readHead } from './vault-head.ts';

// A backup is MAGIC, the head (JSON behind its length), and parts (bytes behind their length). Each part is encrypted with
// AES-GCM under a key made for this file and no other; what is authenticated with it is its number and whether it is the
// last, so that none can be left out, put elsewhere, or cut off. The head's key is locked by the vault's passphrase.

/** What a backup holds. */
export interface Backup {
  /** On which it was made, YYYY-MM-DD. */
  readonly day: string;
  readonly records: readonly VaultRecord[];
}

const MAGIC = utf8('CHARTCUE-BACKUP\n');
const VERSION = 1;
const PURPOSE = 'chartcue-backup';
const FAULTS = { newer: 'newer-backup', damaged: 'damaged-backup' } as const;
const LENGTH_BYTES = 4;

/** How large a part may be. */
export interface PartBounds {
  /** From how many characters on a part takes no further record. */
  readonly full: number;
  /** Its most, in bytes. */
  readonly most: number;
}

const BOUNDS: PartBounds = { full: 1_000_000, most: MOST_PACKED };

/** A backup as a file, under a passphrase that is open. Rejects with `too-large` where a record could not be read again. */
export async function writeBackup(
  { day, records }: Backup,
  keys: OpenKeys,
  { full, most } = BOUNDS,
): Promise<Blob> {
  const { locked, data } = await lockNewKey(keys, PURPOSE);
  const head = utf8(JSON.stringify(await headOf(VERSION, locked)));
  const pieces: BlobPart[] = [MAGIC, lengthOf(head), head];
  const texts = partTexts({ day, records }, full);
  let next = texts.next();
  for (let number = 0; next.done !== true; number += 1) {
    const text = next.value;
    next = texts.next();
    // oxlint-disable no-await-in-loop -- in turn, so that not all is held three times
    const bytes = await packed(utf8(text), most);
    const algorithm = algorithmOf(number, next.done === true);
    const part = new Uint8Array(await crypto.subtle.encrypt(algorithm, data, bytes));
    // oxlint-enable no-await-in-loop
    pieces.push(lengthOf(part), part);
  }
  return new Blob(pieces);
}

/**
 * What a file holds, all of it or nothing. Rejects with `not-a-backup`, `newer-backup`, `wrong-passphrase`, `cut-backup` or
 * `damaged-backup`.
 */
export async function readBackup(file: Blob, passphrase: string, most = BOUNDS.most): Promise<Backup> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (!MAGIC.every((byte, at) => bytes[at] === byte)) throw new VaultError('not-a-backup');
  const [headBytes, ...parts] = piecesOf(bytes.subarray(MAGIC.length));
  const head = await readHead(jsonIn(headBytes!), VERSION, FAULTS);
  const { data } = await unlockKey(head.key, passphrase, PURPOSE);
  const contents: unknown[] = [];
  for (const [number, part] of parts.entries()) {
    const isLast = number === parts.length - 1;
    // oxlint-disable-next-line no-await-in-loop -- the first that is wrong ends it
    contents.push(await contentOf(part, { number, isLast, most }, data));
  }
  const [about, ...records] = contents;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- nobody without the passphrase could have written it
  return { day: (about as { day: string }).day, records: records.flat() as VaultRecord[] };
}

/** What the parts hold, as JSON: first what the backup is, then its records. */
function* partTexts({ day, records }: Backup, full: number): Generator<string> {
  yield JSON.stringify({ day, records: records.length });
  let texts: string[] = [];
  let length = 0;
  for (const record of records) {
    const text = JSON.stringify(record);
    if (length > 0 && length + text.length > full) {
      yield `[${texts.join(',')}]`;
      texts = [];
      length = 0;
    }
    texts.push(text);
    length += text.length;
  }
  if (length > 0) yield `[${texts.join(',')}]`;
}

function isDamaged(): never {
  throw new VaultError('damaged-backup');
}

async function contentOf(
  part: Uint8Array<ArrayBuffer>,
  { number, isLast, most }: { readonly number: number; readonly isLast: boolean; readonly most: number },
  key: CryptoKey,
): Promise<unknown> {
  const opened = await opens(part, algorithmOf(number, isLast), key);
  if (opened !== null) return jsonIn(await unpacked(opened, most).catch(isDamaged));
  // The last that is here and not the last that was written: the file ends too early.
  const isCut = isLast && (await opens(part, algorithmOf(number, false), key)) !== null;
  throw new VaultError(isCut ? 'cut-backup' : 'damaged-backup');
}

async function opens(
  part: Uint8Array<ArrayBuffer>,
  algorithm: AesGcmParams,
  key: CryptoKey,
): Promise<Uint8Array<ArrayBuffer> | null> {
  return crypto.subtle.decrypt(algorithm, key, part).then(
    (opened) => new Uint8Array(opened),
    () => null,
  );
}

/** The number of a part is its IV: the key is this file's alone, and no number comes twice. */
function algorithmOf(number: number, isLast: boolean): AesGcmParams {
  const iv = new Uint8Array(12);
  new DataView(iv.buffer).setUint32(8, number);
  return { name: 'AES-GCM', iv, additionalData: utf8(JSON.stringify([PURPOSE, VERSION, number, isLast])) };
}

/** The pieces that stand behind their lengths, the head and at least one part. Throws `cut-backup` where the last is not whole. */
function piecesOf(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer>[] {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 0; at < bytes.length;) {
    const start = at + LENGTH_BYTES;
    const end = start > bytes.length ? Infinity : start + view.getUint32(at);
    if (end > bytes.length) throw new VaultError('cut-backup');
    pieces.push(bytes.subarray(start, end));
    at = end;
  }
  if (pieces.length < 2) throw new VaultError('cut-backup');
  return pieces;
}

function lengthOf(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const length = new Uint8Array(LENGTH_BYTES);
  new DataView(length.buffer).setUint32(0, bytes.length);
  return length;
}

/** Throws `damaged-backup` for what is no JSON. */
function jsonIn(bytes: Uint8Array<ArrayBuffer>): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    throw new VaultError('damaged-backup');
  }
}
