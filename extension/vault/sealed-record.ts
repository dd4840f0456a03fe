import { randomBytes, utf8 } from './bytes.ts';
import { MOST_PACKED, packed, unpacked } from './packed.ts';

/** What a vault holds; `end` is where its log ends. */
export type RecordKind = 'chart' | 'entry' | 'view' | 'end' | 'verdict';

/** A record as the workbench knows it. */
export interface VaultRecord {
  /** Random, and of no other meaning. */
  readonly id: string;
  readonly kind: RecordKind;
  /** Anything that JSON holds. */
  readonly value: unknown;
}

/** A record as it lies on disk. Nothing in the open but its kind. */
export interface SealedRecord {
  readonly id: string;
  readonly kind: RecordKind;
  /** How `sealed` was made. */
  readonly version: number;
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly sealed: ArrayBuffer;
}

/**
 * The newest way to seal a record: 1 was JSON as it is, 2 is JSON packed. Older ones stay readable; a record is written the
 * new way when it next changes.
 */
export const RECORD_VERSION = 2;
const FIRST_PACKED = 2;

/** Less than a part of a backup, which has the record's id and kind beside it. */
const MOST_IN_RECORD = MOST_PACKED - 1_000;

/** A new id for a record. */
export function newRecordId(): string {
  return crypto.randomUUID();
}

/** Encrypts a record. Its id, kind and version are bound to it: one put in another's place does not open. */
export async function seal({ id, kind, value }: VaultRecord, key: CryptoKey): Promise<SealedRecord> {
  const iv = randomBytes(12);
  const place = { id, kind, version: RECORD_VERSION };
  const bytes = await packed(utf8(JSON.stringify(value)), MOST_IN_RECORD);
  const sealed = await crypto.subtle.encrypt(algorithm(place, iv), key, bytes);
  return { ...place, iv, sealed };
}

/** The record, or null when it was changed or damaged, or is of a version that nobody knows. */
export async function unseal(record: SealedRecord, key: CryptoKey): Promise<VaultRecord | null> {
  const { id, kind, version, iv, sealed } = record;
  if (version > RECORD_VERSION) return null;
  try {
    const opened = await crypto.subtle.decrypt(algorithm({ id, kind, version }, iv), key, sealed);
    const bytes = version < FIRST_PACKED ? opened : await unpacked(new Uint8Array(opened));
    const value: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return { id, kind, value };
  } catch {
    return null;
  }
}

function algorithm(
  { id, kind, version }: Pick<SealedRecord, 'id' | 'kind' | 'version'>,
  iv: Uint8Array<ArrayBuffer>,
): AesGcmParams {
  const additionalData = utf8(JSON.stringify(['chartcue-vault', version, kind, id]));
  return { name: 'AES-GCM', iv, additionalData };
}
