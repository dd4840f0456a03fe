import type { TrustedKey } from '#src/packs/bundle/verdict.ts';
import { managedValues } from './managed-values.ts';

/** What an organisation decides about packs. */
export interface PackPolicy {
  /** Files of signed packs, which are live for everybody. */
  readonly packs: readonly string[];
  /** The only keys that count; null where the policy says nothing of keys, and the admin of the browser does. */
  readonly trustedKeys: readonly TrustedKey[] | null;
}

/** How long something is kept at most, in days. */
export interface Retention {
  readonly asideDays: number;
  readonly countDays: number;
}

/** More of either are in no policy; and no pack is longer, in UTF-16 units. */
const MOST = 50;
const LONGEST = 400_000;
const LONGEST_NAME = 80;

/** By hand, as all of a policy: zod stays out of the background. What is not of the schema is passed over. */
export async function packPolicy(): Promise<PackPolicy> {
  const { packs, trustedKeys } = await managedValues();
  const keys = listOf(trustedKeys).flatMap((one) => keyIn(one));
  return {
    packs: listOf(packs)
      .filter((one) => typeof one === 'string' && one.length <= LONGEST)
      .map(String),
    // What is no list names no key: then none counts.
    trustedKeys: trustedKeys === undefined ? null : keys,
  };
}

/**
 * How long it is where no policy says so. A note that was not seen for 90 days is finished, and what was set aside in it
 * forgotten; counts are kept for two years, a year beside the one before it.
 */
export const LONGEST_KEPT: Retention = { asideDays: 90, countDays: 731 };

/** How long what is set aside and what is counted are kept: shorter where the policy says so, and never longer. */
export async function retention(): Promise<Retention> {
  const { retention: given } = await managedValues();
  return {
    asideDays: daysIn(given, 'asideDays'),
    countDays: daysIn(given, 'countDays'),
  };
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value.slice(0, MOST) : [];
}

function keyIn(value: unknown): TrustedKey[] {
  if (typeof value !== 'object' || value === null || !('key' in value) || !('name' in value)) return [];
  const { key, name } = value;
  const isKey = typeof key === 'string' && /^ed25519:[A-Za-z0-9_-]{43}$/u.test(key);
  return isKey && isName(name) ? [{ key, name }] : [];
}

function isName(value: unknown): value is string {
  return typeof value === 'string' && value !== '' && value.length <= LONGEST_NAME;
}

function daysIn(value: unknown, name: keyof Retention): number {
  const most = LONGEST_KEPT[name];
  if (typeof value !== 'object' || value === null) return most;
  const days: unknown = Reflect.get(value, name);
  return Number.isSafeInteger(days) && Number(days) >= 1 ? Math.min(Number(days), most) : most;
}
