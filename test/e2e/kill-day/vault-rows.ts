import type { Page } from '@playwright/test';
import { fromBase64 } from '#extension/vault/bytes.ts';
import { unlockKey } from '#extension/vault/locked-key.ts';
import { type SealedRecord, unseal } from '#extension/vault/sealed-record.ts';
import type { Head } from '#extension/vault/vault-head.ts';
import type { ChartValue } from '#extension/worklist/chart-keeper.ts';
import type { QueryLogEntry } from '#src/queries/replay.ts';

/** What lies in a vault, as whoever has the passphrase reads it off the disk. */
export interface VaultRows {
  readonly charts: readonly ChartValue[];
  /** The first first. */
  readonly entries: readonly QueryLogEntry[];
  /** Records that do not open. */
  readonly damaged: number;
}

/** Keys by how they lie on disk: to open one takes a while. */
const keys = new Map<string, CryptoKey>();

/** Reads a vault's tables in a page of the extension, and opens them here: no program of the extension has a part in it. */
export async function vaultRows(page: Page, passphrase: string): Promise<VaultRows> {
  const { head, rows } = await page.evaluate(readTables);
  const key = keys.get(head.key.wrapped) ?? (await unlockKey(head.key, passphrase, 'chartcue-vault')).data;
  keys.set(head.key.wrapped, key);
  const opened = await Promise.all(
    rows.map(({ iv, sealed, ...row }) =>
      unseal({ ...row, iv: fromBase64(iv)!, sealed: fromBase64(sealed)!.buffer }, key),
    ),
  );
  const values = (kind: string): unknown[] =>
    opened.filter((record) => record?.kind === kind).map((record) => record!.value);
  return {
    charts: values('chart') as ChartValue[],
    entries: (values('entry') as QueryLogEntry[]).toSorted((a, b) => a.number - b.number),
    damaged: opened.filter((record) => record === null).length,
  };
}

type Row = Pick<SealedRecord, 'id' | 'kind' | 'version'> & { readonly iv: string; readonly sealed: string };

/** Runs in the page. */
/* oxlint-disable unicorn/consistent-function-scoping -- it goes there by itself */
async function readTables(): Promise<{ head: Head; rows: Row[] }> {
  const whole = (request: IDBRequest): Promise<any> =>
    new Promise((resolve, reject) => {
      request.addEventListener('success', () => resolve(request.result));
      request.addEventListener('error', () => reject(request.error!));
    });
  const base64 = (bytes: Uint8Array): string =>
    btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
  const db: IDBDatabase = await whole(indexedDB.open('chartcue-vault'));
  const tables = db.transaction(['head', 'records']);
  const [head] = await whole(tables.objectStore('head').getAll());
  const rows: SealedRecord[] = await whole(tables.objectStore('records').getAll());
  db.close();
  return {
    head,
    rows: rows.map(({ id, kind, version, iv, sealed }) => ({
      id,
      kind,
      version,
      iv: base64(iv),
      sealed: base64(new Uint8Array(sealed)),
    })),
  };
}
